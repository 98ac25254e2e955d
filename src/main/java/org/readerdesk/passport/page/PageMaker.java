package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readerdesk.card.atr.Atr;
import org.readerdesk.passport.Agreement;
import org.readerdesk.passport.ReaderKind;
import org.readerdesk.passport.quirk.Quirk;
import org.readerdesk.passport.quirk.Quirks;

/// Makes pages in one language. Pure; any thread.
public final class PageMaker {

    private final PageTexts texts;
    private final CardWords card;

    /// @param card puts an ATR into words of the same language
    public PageMaker(Locale locale, CardWords card) {
        texts = PageTexts.in(locale);
        this.card = card;
    }

    /// The page of these facts.
    public Page make(PageFacts facts) {
        var now = facts.circumstances();
        var atr = facts.atr().map(Atr::decode);
        var passport = facts.reading().passport();
        var agreement = atr.map(read -> Agreement.of(read, facts.protocol(), new Limits(passport).limits()));
        var sections = new ArrayList<Section>();
        sections.add(new ReaderRows(texts).section(facts.reader(), facts.state(), facts.protocol()));
        facts.machine().ifPresent(machine -> {
            sections.add(new UsbRows(texts).section(machine.usb()));
            sections.add(new DriverRows(texts).section(machine));
        });
        sections.add(new FeatureRows(texts, now.platform()).section(passport));
        sections.add(new AttributeRows(texts, now.platform()).section(passport.attributes()));
        sections.add(new CardRows(texts, card).section(facts.atr(), facts.names()));
        sections.add(new CircumstanceRows(texts).section(now));
        return new Page(facts.reader(), ReaderTitle.of(facts.reader()), subtitle(facts),
                now.simulated() ? texts.get("page.simulation") : "",
                agreement.map(agreed -> agreed.sentences(texts.locale())).orElse(List.of()),
                advice(facts, atr), reading(facts), sections, head(facts, agreement));
    }

    private String subtitle(PageFacts facts) {
        return texts.of("kind", ReaderKind.of(facts.reader()));
    }

    private String reading(PageFacts facts) {
        return switch (facts.reading()) {
            case Reading.None _ -> texts.get("reading.none");
            case Reading.Done(var answer, _) -> answer.isSuccess() ? ""
                    : texts.get("reading.failed", Told.Code.of(answer, facts.circumstances().platform()).display());
        };
    }

    private List<Page.Advice> advice(PageFacts facts, Optional<Atr> atr) {
        var circumstances = new org.readerdesk.passport.quirk.Circumstances(facts.reader(),
                MachineLook.numbers(facts.machine(), facts.reading().passport()),
                MachineLook.claimant(facts.machine()).flatMap(claimant -> claimant.bundle().options()), atr,
                facts.circumstances().platform());
        var english = Quirks.in(Locale.ENGLISH).of(circumstances);
        var own = Quirks.in(texts.locale()).of(circumstances);
        var advice = new ArrayList<Page.Advice>();
        for (int i = 0; i < own.size(); i++) {
            advice.add(new Page.Advice(own.get(i).what(), own.get(i).tries(), own.get(i).source(),
                    data(english.get(i))));
        }
        return advice;
    }

    private static JsonObject data(Quirk quirk) {
        var data = new JsonObject();
        data.addProperty("id", quirk.id());
        data.addProperty("what", quirk.what());
        data.add("tries", Rows.array(quirk.tries()));
        data.addProperty("source", quirk.source());
        return data;
    }

    private Page.Head head(PageFacts facts, Optional<Agreement> agreement) {
        var now = facts.circumstances();
        var data = new JsonObject();
        data.addProperty("name", facts.reader());
        data.addProperty("simulated", now.simulated());
        data.addProperty("time", CircumstanceRows.time(now));
        switch (facts.reading()) {
            case Reading.None _ -> data.add("read", null);
            case Reading.Done(var answer, var passport) -> {
                var read = PageJson.code(new JsonObject(), Told.Code.of(answer, now.platform()));
                read.addProperty("complete", passport.complete());
                data.add("read", read);
            }
        }
        data.add("agreement", agreement.map(AgreementJson::of).orElse(null));
        return new Page.Head(texts.locale().getLanguage(), texts.get("page.title"), texts.get("page.known"),
                texts.get("page.source"), data);
    }
}
