package org.readerdesk.passport.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.readerdesk.passport.Agreement;
import org.readerdesk.pcsc.Protocol;

/// What card and reader agree on, as JSON; what is not told is null.
final class AgreementJson {

    private AgreementJson() {
    }

    static JsonObject of(Agreement agreement) {
        var object = new JsonObject();
        object.addProperty("protocol", agreement.protocols().inUse().map(Protocol::display).orElse(null));
        var offered = new JsonArray();
        agreement.protocols().card().forEach(offered::add);
        object.add("offered", offered);
        object.add("speed", speed(agreement.speed()));
        object.add("blocks", agreement.blocks().map(AgreementJson::blocks).orElse(null));
        var extended = new JsonObject();
        extended.addProperty("verdict", agreement.extended().verdict().name());
        extended.addProperty("card", agreement.extended().card().orElse(null));
        extended.addProperty("reader", agreement.extended().reader().orElse(null));
        number(extended, "bytes", agreement.extended().bytes());
        object.add("extended", extended);
        return object;
    }

    private static JsonObject speed(Agreement.Speed speed) {
        var object = new JsonObject();
        object.addProperty("pace", speed.pace().name());
        number(object, "cardBitsPerSecond", speed.card());
        number(object, "readerBitsPerSecond", speed.reader());
        number(object, "inUseBitsPerSecond", speed.now());
        return object;
    }

    private static JsonObject blocks(Agreement.Blocks blocks) {
        var object = new JsonObject();
        object.addProperty("toCard", blocks.toCard());
        number(object, "toReader", blocks.toReader());
        return object;
    }

    private static void number(JsonObject object, String name, Optional<? extends Number> number) {
        object.addProperty(name, number.orElse(null));
    }
}
