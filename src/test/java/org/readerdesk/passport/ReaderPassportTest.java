package org.readerdesk.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readerdesk.manage.Inspection;
import org.readerdesk.passport.attribute.Attribute;
import org.readerdesk.passport.attribute.AttributeOutcome;
import org.readerdesk.passport.attribute.AttributeValue;
import org.readerdesk.passport.attribute.Unit;
import org.readerdesk.passport.feature.FeatureList;
import org.readerdesk.passport.feature.PinProperties;
import org.readerdesk.passport.feature.TlvProperties;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

class ReaderPassportTest {

    private static Result<Bytes> ok(String hex) {
        return new Result.Ok<>(Bytes.parseHex(hex));
    }

    @Test
    void each_attribute_has_its_outcome_in_order() {
        var passport = ReaderPassport.decode(new Inspection(List.of(
                new Inspection.Asked(Attribute.MAX_CLK, ok("C0120000")),
                new Inspection.Asked(Attribute.VENDOR_NAME, new Result.Err<>(new ResultCode(50))),
                new Inspection.Asked(Attribute.MAXINPUT, new Result.Err<>(ResultCode.RESET_CARD))),
                Optional.empty(), Optional.empty(), Optional.empty(), false));

        assertThat(passport.attributes()).containsExactly(
                new ReaderPassport.Line(Attribute.MAX_CLK,
                        new AttributeOutcome.Told(new AttributeValue.Number(4800, Unit.KILOHERTZ))),
                new ReaderPassport.Line(Attribute.VENDOR_NAME,
                        new AttributeOutcome.NotAvailable(Answer.of(new ResultCode(50)))),
                new ReaderPassport.Line(Attribute.MAXINPUT,
                        new AttributeOutcome.Failed(Answer.of(ResultCode.RESET_CARD))));
        assertThat(passport.value(Attribute.MAX_CLK)).isPresent();
        assertThat(passport.value(Attribute.MAXINPUT)).isEmpty();
        assertThat(passport.outcome(Attribute.ATR_STRING)).isEmpty();
        assertThat(passport.complete()).isFalse();
    }

    @Test
    void a_java_program_has_no_attributes_and_may_have_features() {
        var refused = Result.<Bytes>refused(ResultCode.E_NOTIMPL, Refusal.NOT_IN_JAVA);
        var passport = ReaderPassport.decode(new Inspection(
                List.of(new Inspection.Asked(Attribute.VENDOR_NAME, refused)), Optional.of(ok("06 04 42330006")),
                Optional.empty(), Optional.empty(), true));
        assertThat(passport.outcome(Attribute.VENDOR_NAME))
                .contains(new AttributeOutcome.Failed(refused.answer()));
        assertThat(passport.pinPad().verify()).isTrue();
        assertThat(passport.answers())
                .isEqualTo(new ReaderPassport.Answers(Optional.of(Answer.SUCCESS), Optional.empty(), Optional.empty()));
    }

    @Test
    void what_was_not_read_is_empty() {
        assertThat(ReaderPassport.UNREAD.attributes()).isEmpty();
        assertThat(ReaderPassport.UNREAD.features()).isEqualTo(FeatureList.NONE);
        assertThat(ReaderPassport.UNREAD.tlv()).isEqualTo(TlvProperties.NONE);
        assertThat(ReaderPassport.UNREAD.pin()).isEqualTo(PinProperties.Decoded.NONE);
        assertThat(ReaderPassport.UNREAD.pinPad().hasKeys()).isFalse();
        assertThat(ReaderPassport.UNREAD.complete()).isFalse();
    }
}
