package org.sangathan.access;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mobile number in the form E.164, such as +919876543210; India's where no country is written. */
public record PhoneNumber(String e164) {
    private static final String HOME_REGION = "IN";
    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    public static Optional<PhoneNumber> parse(@Nullable String written) {
        if (written == null || written.length() > 40) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(written, HOME_REGION);
            boolean mobile = numbers.isValidNumber(number) && MOBILE.contains(numbers.getNumberType(number));
            return mobile
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Never the number itself: this ends up in logs and messages. */
    @Override
    public String toString() {
        return "phone number ending in " + e164.substring(e164.length() - 2);
    }
}
