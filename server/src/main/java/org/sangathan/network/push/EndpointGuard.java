package org.sangathan.network.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Which addresses we may be made to call. Anybody who is signed in names an endpoint, so it must lie outside of our own
 * network, whatever name it has; asked again before each sending, because names change.
 */
@Component
class EndpointGuard {
    private static final int LONGEST = 2_000;

    private final boolean privateAddresses;

    EndpointGuard(PushSettings settings) {
        this.privateAddresses = settings.privateAddresses();
    }

    boolean allows(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return false;
        }
        try {
            URI address = URI.create(endpoint);
            boolean secure = "https".equals(address.getScheme());
            if (address.getHost() == null
                    || address.getUserInfo() != null
                    || !(secure || (privateAddresses && "http".equals(address.getScheme())))) {
                return false;
            }
            return privateAddresses
                    || Arrays.stream(InetAddress.getAllByName(address.getHost()))
                            .allMatch(EndpointGuard::isPublic);
        } catch (IllegalArgumentException | UnknownHostException nowhere) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (bytes.length == 4) {
            // shared by providers, "this network", benchmarks, reserved
            return !special
                    && !(first == 100 && (second & 0xc0) == 64)
                    && first != 0
                    && !(first == 198 && (second & 0xfe) == 18)
                    && first < 240;
        }
        // unique local, and addresses of IPv4 in the clothes of IPv6 (NAT64, 6to4)
        return !special
                && (first & 0xfe) != 0xfc
                && !(first == 0 && second == 0x64)
                && !(first == 0x20 && second == 0x02)
                && first >= 0x20;
    }
}
