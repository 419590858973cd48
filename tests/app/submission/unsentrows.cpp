// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewords.h"

namespace desk::test {

using namespace table;

namespace {

TableRow handshake(const char *what, Certificate certificate)
{
    return {.what = what,
            .script = says(whole(created)),
            .ways = newHandshakes,
            .certificate = certificate};
}

TableRow handshake(const char *what, const Script &script, bool timeUp = false)
{
    return {.what = what,
            .script = script,
            .timeUp = timeUp,
            .ways = newHandshakes,
            .service = Service::WithoutTls};
}

TableRow silentProxy(const char *what, const Script &script)
{
    TableRow row = proxy(what, script);
    row.timeUp = true;
    return row;
}

} // namespace

// No byte of the body left. May be sent again as it is.
QList<TableRow> unsentRows()
{
    // RFC 5246, 7.2: alerts of a server; RFC 8446, 4.1.3: how a ServerHello begins.
    const QByteArray protocolVersion("\x15\x03\x01\x00\x02\x02\x46", 7);
    const QByteArray handshakeFailure("\x15\x03\x03\x00\x02\x02\x28", 7);
    const QByteArray halfAHello("\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03", 11);
    return under(
        Outcome::Unsent,
        {
            {.what = "nobody listens", .ways = withoutProxy, .service = Service::Away},
            {.what = "never accepts, the backlog is full",
             .timeUp = true,
             .ways = withoutProxy,
             .service = Service::NeverAccepts},
            {.what = "cancelled at once",
             .script = says(whole(created)),
             .cancelled = Cancelled::AtOnce},

            handshake("TLS: self-signed", Certificate::SelfSigned),
            handshake("TLS: expired", Certificate::Expired),
            handshake("TLS: of another host", Certificate::OfAnotherHost),
            handshake("TLS: an authority nobody knows", Certificate::OfNobodyKnown),
            handshake("TLS: no cipher in common", Certificate::NoCommonCipher),
            handshake("TLS: an old protocol", {something, Send{protocolVersion}, close}),
            handshake("TLS: the handshake fails", {something, Send{handshakeFailure}, close}),
            handshake("TLS: closes at once", {close}),
            handshake("TLS: closes after the hello", {something, close}),
            handshake("TLS: resets after the hello", {something, reset}),
            handshake("TLS: closes within its hello", {something, Send{halfAHello}, close}),
            handshake("TLS: resets within its hello", {something, Send{halfAHello}, reset}),
            handshake("TLS: answers without TLS",
                      {something, Send{httpAnswer(400, message)}, close}),
            handshake("TLS: stalls", {}, true),
            handshake("TLS: stalls within its hello", {something, Send{halfAHello}}, true),

            {.what = "the proxy: nobody listens", .ways = newTunnels, .proxy = Proxy::Away},
            {.what = "the proxy: never accepts",
             .timeUp = true,
             .ways = newTunnels,
             .proxy = Proxy::NeverAccepts},
            // Qt 6.4.2 does not say that such a proxy is gone: its time is up.
            silentProxy("the proxy: closes at once", {close}),
            silentProxy("the proxy: closes after reading", {head, close}),
            silentProxy("the proxy: resets after reading", {head, reset}),
            silentProxy("the proxy: stalls", {}),
            silentProxy("the proxy: stalls within its answer", {head, Send{"HTTP/1.1 200 Conn"}}),
            proxy("the proxy: no tunnel to there", {head, Send{httpAnswer(403, message)}, close}),
            proxy("the proxy: 502", {head, Send{httpAnswer(502, message)}, close}),
            proxy("the proxy: 503, stays", {head, Send{httpAnswer(503, message)}}),
            // Qt 6.4.2 ends it without a status and without asking for a password.
            proxy(
                "the proxy: 407 Negotiate",
                {head, Send{httpAnswer(407, message, "Proxy-Authenticate: Negotiate\r\n")}, close}),
            proxy("the proxy: no HTTP", {head, Send{"SSH-2.0-OpenSSH_9.2\r\n\r\n"}, close}),
            proxy("the proxy: a tunnel that closes",
                  {head, Send{"HTTP/1.1 200 OK\r\n\r\n"}, close}),
        });
}

} // namespace desk::test
