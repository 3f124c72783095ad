package pe.jcc.compartido.envio;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** IP addresses: how one is written, and in which networks no webhook has any business. */
final class Direcciones {

    /** IANA's special-purpose registry of IPv4, anycast services included, and what clouds add to it. */
    private static final List<IPAddress> PROHIBIDAS_4 =
            redes(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers (CGNAT); Alibaba's metadata
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // Azure's platform, public by its number only
                    "169.254.0.0/16", // link-local; the clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments; Oracle's metadata
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, and broadcast

    /** Of IPv6 only 2000::/3 is given to hosts of the world; of that, IANA's special-purpose registry. */
    private static final List<IPAddress> PROHIBIDAS_6 =
            redes(
                    "::/3", // unspecified, loopback, IPv4 in all its disguises, NAT64, discard
                    "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20", // documentation
                    "4000::/2", // not given out; SRv6
                    "8000::/1"); // unique local, link-local, site-local, multicast

    private static final IPAddressStringParameters SOLO_DIRECCION = escritura(false);

    private static final IPAddressStringParameters CON_PREFIJO = escritura(true);

    private static final IPAddressGenerator GENERADOR = new IPAddressGenerator();

    private Direcciones() {}

    /** Reads an address in the one form that all programs read alike; a zone is none of ours. */
    static Optional<IPAddress> leer(String escrita) {
        return Optional.ofNullable(new IPAddressString(escrita, SOLO_DIRECCION).getAddress())
                .filter(leida -> leida.isIPv6() || leida.toCanonicalString().equals(escrita));
    }

    /** Reads a network, {@code 10.0.0.0/8}; one whose address goes on behind its prefix is none. */
    static Optional<IPAddress> leerRed(String escrita) {
        return Optional.ofNullable(new IPAddressString(escrita, CON_PREFIJO).getAddress())
                .filter(leida -> leida.isPrefixed() && leida.isPrefixBlock());
    }

    static IPAddress de(InetAddress direccion) {
        return GENERADOR.from(direccion.getAddress());
    }

    /** The network that forbids an address. */
    static Optional<IPAddress> prohibicion(IPAddress direccion) {
        return (direccion.isIPv4() ? PROHIBIDAS_4 : PROHIBIDAS_6)
                .stream().filter(red -> red.contains(direccion)).findFirst();
    }

    private static List<IPAddress> redes(String... escritas) {
        return Stream.of(escritas)
                .map(escrita -> new IPAddressString(escrita).getAddress())
                .toList();
    }

    private static IPAddressStringParameters escritura(boolean conPrefijo) {
        var reglas =
                new IPAddressStringParameters.Builder()
                        .allowEmpty(false)
                        .allowAll(false)
                        .allowSingleSegment(false)
                        .allowPrefix(conPrefijo)
                        .allowPrefixOnly(false)
                        .allowMask(false)
                        .allowWildcardedSeparator(false)
                        .setRangeOptions(RangeParameters.NO_RANGE);
        reglas.getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowBinary(false);
        reglas.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false);
        return reglas.toParams();
    }
}
