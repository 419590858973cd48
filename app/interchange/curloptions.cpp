// SPDX-License-Identifier: GPL-3.0-or-later
#include "curloptions.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CurlOptions)
};

/// Options of one effect, their names parted by blanks.
struct Group
{
    CurlEffect effect;
    bool takesValue;
    const char *names;
    const char *instead = nullptr; // untranslated
};

constexpr Group groups[] = {
    {CurlEffect::Request, true, "request"},
    {CurlEffect::Url, true, "url"},
    {CurlEffect::Header, true, "header"},
    {CurlEffect::UserAgent, true, "user-agent"},
    {CurlEffect::Referer, true, "referer"},
    {CurlEffect::Cookie, true, "cookie"},
    {CurlEffect::Data, true, "data data-ascii data-binary"},
    {CurlEffect::DataRaw, true, "data-raw"},
    {CurlEffect::DataUrlencode, true, "data-urlencode"},
    {CurlEffect::Json, true, "json"},
    {CurlEffect::Next, false, "next"},
    {CurlEffect::Same, false,
     "disable globoff path-as-is http1.1 no-location no-sessionid no-keepalive"},
    {CurlEffect::Display, false,
     "silent show-error verbose include fail fail-with-body progress-bar no-progress-meter"
     " no-buffer remote-name remote-name-all remote-header-name remote-time no-clobber create-dirs"
     " remove-on-error styled-output suppress-connect-headers trace-time xattr manual version raw"},
    {CurlEffect::Display, true,
     "output output-dir write-out dump-header stderr trace trace-ascii cookie-jar libcurl etag-save"
     " help create-file-mode"},
    {CurlEffect::Refused, false, "insecure proxy-insecure doh-insecure",
     QT_TRANSLATE_NOOP("CurlOptions", "certificates are always checked")},
    {CurlEffect::Refused, true,
     "cacert capath cert cert-type key key-type pass crlfile pinnedpubkey ciphers tls13-ciphers"
     " tls-max curves proxy-cacert proxy-capath proxy-cert proxy-key",
     QT_TRANSLATE_NOOP("CurlOptions", "the environment says which certificates are trusted")},
    {CurlEffect::Refused, false, "location location-trusted post301 post302 post303",
     QT_TRANSLATE_NOOP("CurlOptions", "a redirect is never followed")},
    {CurlEffect::Refused, true, "max-redirs proto-redir",
     QT_TRANSLATE_NOOP("CurlOptions", "a redirect is never followed")},
    {CurlEffect::Refused, true, "user proxy-user oauth2-bearer aws-sigv4 login-options",
     QT_TRANSLATE_NOOP("CurlOptions", "nobody is signed in; the key in the body is all")},
    {CurlEffect::Refused, false, "anyauth basic digest ntlm ntlm-wb negotiate netrc netrc-optional",
     QT_TRANSLATE_NOOP("CurlOptions", "nobody is signed in; the key in the body is all")},
    {CurlEffect::Refused, true,
     "proxy preproxy noproxy socks4 socks4a socks5 socks5-hostname proxy1.0 proxy-header",
     QT_TRANSLATE_NOOP("CurlOptions", "the environment says which proxy is used")},
    {CurlEffect::Refused, false, "proxytunnel proxy-anyauth proxy-basic proxy-digest proxy-ntlm",
     QT_TRANSLATE_NOOP("CurlOptions", "the environment says which proxy is used")},
    {CurlEffect::Refused, false, "compressed tr-encoding",
     QT_TRANSLATE_NOOP("CurlOptions", "the answer is asked for as it is, not packed")},
    {CurlEffect::Refused, true, "retry retry-delay retry-max-time",
     QT_TRANSLATE_NOOP("CurlOptions", "nothing is sent again by itself")},
    {CurlEffect::Refused, false, "retry-all-errors retry-connrefused",
     QT_TRANSLATE_NOOP("CurlOptions", "nothing is sent again by itself")},
    {CurlEffect::Refused, true, "max-time connect-timeout expect100-timeout",
     QT_TRANSLATE_NOOP("CurlOptions", "the environment says how long to wait")},
    {CurlEffect::Refused, true, "form form-string",
     QT_TRANSLATE_NOOP("CurlOptions", "a form in parts is not sent")},
    {CurlEffect::Refused, true, "upload-file config netrc-file unix-socket abstract-unix-socket",
     QT_TRANSLATE_NOOP("CurlOptions", "no file is read")},
    {CurlEffect::Refused, false, "get",
     QT_TRANSLATE_NOOP("CurlOptions", "the data stays in the body of a POST")},
    {CurlEffect::Refused, true, "url-query request-target",
     QT_TRANSLATE_NOOP("CurlOptions", "the address stays as it is")},
    {CurlEffect::Refused, false, "head", QT_TRANSLATE_NOOP("CurlOptions", "a POST is sent")},
    {CurlEffect::Refused, false, "http0.9 http1.0 http2 http2-prior-knowledge http3 http3-only",
     QT_TRANSLATE_NOOP("CurlOptions", "HTTP/1.1 is spoken")},
    {CurlEffect::Refused, true, "resolve connect-to interface dns-servers doh-url local-port",
     QT_TRANSLATE_NOOP("CurlOptions", "the service is found as usual")},
    {CurlEffect::Unneeded, true,
     "alt-svc continue-at delegation dns-interface dns-ipv4-addr dns-ipv6-addr egd-file engine"
     " etag-compare ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode"
     " happy-eyeballs-timeout-ms hostpubmd5 hostpubsha256 hsts keepalive-time krb limit-rate"
     " mail-auth mail-from mail-rcpt max-filesize parallel-max proto proto-default proxy-cert-type"
     " proxy-ciphers proxy-crlfile proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name"
     " proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser pubkey quote"
     " random-file range rate sasl-authzid service-name socks5-gssapi-service speed-limit"
     " speed-time telnet-option tftp-blksize time-cond tlsauthtype tlspassword tlsuser"},
    {CurlEffect::Unneeded, false,
     "append ipv4 ipv6 junk-session-cookies list-only parallel use-ascii sslv2 sslv3 tlsv1 tlsv1.0"
     " tlsv1.1 tlsv1.2 tlsv1.3 tcp-nodelay tcp-fastopen no-alpn no-npn ssl ssl-reqd ssl-no-revoke"
     " false-start crlf fail-early ignore-content-length disallow-username-in-url cert-status"},
};

constexpr std::pair<char, const char *> letters[] = {
    {'a', "append"},
    {'E', "cert"},
    {'K', "config"},
    {'C', "continue-at"},
    {'b', "cookie"},
    {'c', "cookie-jar"},
    {'d', "data"},
    {'q', "disable"},
    {'D', "dump-header"},
    {'f', "fail"},
    {'F', "form"},
    {'P', "ftp-port"},
    {'G', "get"},
    {'g', "globoff"},
    {'I', "head"},
    {'H', "header"},
    {'h', "help"},
    {'0', "http1.0"},
    {'i', "include"},
    {'k', "insecure"},
    {'4', "ipv4"},
    {'6', "ipv6"},
    {'j', "junk-session-cookies"},
    {'l', "list-only"},
    {'L', "location"},
    {'M', "manual"},
    {'m', "max-time"},
    {'n', "netrc"},
    {':', "next"},
    {'N', "no-buffer"},
    {'o', "output"},
    {'Z', "parallel"},
    {'#', "progress-bar"},
    {'x', "proxy"},
    {'U', "proxy-user"},
    {'p', "proxytunnel"},
    {'Q', "quote"},
    {'r', "range"},
    {'e', "referer"},
    {'J', "remote-header-name"},
    {'O', "remote-name"},
    {'R', "remote-time"},
    {'X', "request"},
    {'S', "show-error"},
    {'s', "silent"},
    {'Y', "speed-limit"},
    {'y', "speed-time"},
    {'2', "sslv2"},
    {'3', "sslv3"},
    {'t', "telnet-option"},
    {'z', "time-cond"},
    {'1', "tlsv1"},
    {'T', "upload-file"},
    {'B', "use-ascii"},
    {'u', "user"},
    {'A', "user-agent"},
    {'v', "verbose"},
    {'V', "version"},
    {'w', "write-out"},
};

const Group *groupOf(const QByteArray &name)
{
    const auto found = std::ranges::find_if(groups, [&name](const Group &group) {
        return QByteArray(group.names).split(' ').contains(name);
    });
    return found == std::end(groups) ? nullptr : found;
}

} // namespace

std::optional<CurlOption> findCurlOption(const QByteArray &name)
{
    const Group *group = groupOf(name);
    if (!group)
        return std::nullopt;
    return CurlOption{"--" + name, group->effect, group->takesValue,
                      group->instead ? Words::tr(group->instead) : QString()};
}

std::optional<CurlOption> findCurlOption(char letter)
{
    const auto row = std::ranges::find(letters, letter, &std::pair<char, const char *>::first);
    if (row == std::end(letters))
        return std::nullopt;
    auto option = findCurlOption(QByteArray(row->second));
    if (option)
        option->name = QByteArray("-") + letter;
    return option;
}

} // namespace desk
