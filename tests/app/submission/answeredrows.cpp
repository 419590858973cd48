// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewords.h"

namespace desk::test {

using namespace table;

namespace {

Script refuses(int status, const QByteArray &headers = {})
{
    return says(httpAnswer(status, message, headers));
}

TableRow endedByClosing(const char *what, const QByteArray &answer)
{
    TableRow row{what, says(answer)};
    row.mayBeUnknown = true;
    return row;
}

} // namespace

// 200 and `OK` true. Never again.
QList<TableRow> createdRows()
{
    const QByteArray interim = "HTTP/1.1 100 Continue\r\n\r\n";
    const QByteArray first = created.first(9);
    const QByteArray rest = created.mid(9);
    return under(
        Outcome::Created,
        {
            {"answers, then closes", says(whole(created))},
            {"answers, stays", saysAndStays(whole(created))},
            {"answers twice", saysAndStays(whole(created) + whole(created))},
            {"answers twice, then closes", says(whole(created) + whole(rejected))},
            {"answers before it read the body", {head, Send{whole(created)}, request}},
            {"answers in parts",
             {request, Send{whole(created).first(40)}, Drip{whole(created).mid(40), 1ms}}},
            endedByClosing("answers without a length", head200 + "\r\n" + created),
            endedByClosing("answers in HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\n" + created),
            {"100, then answers", {head, Send{interim}, request, Send{whole(created)}}},
            {"100 twice, then answers",
             {head, Send{interim + interim}, request, Send{whole(created)}}},
            {"chunks", saysAndStays(inChunks + chunk(first) + chunk(rest) + "0\r\n\r\n")},
            {"chunks, then closes", says(inChunks + chunk(first) + chunk(rest) + "0\r\n\r\n")},
            {"chunks, and a length that does not count",
             says(announced("7\r\nTransfer-Encoding: chunked", chunk(created) + "0\r\n\r\n"))},
            {"longer than announced, whole before that",
             says(announced(created.size(), created + "{}"))},
        },
        200);
}

// 200 and `OK` false, and no account ID. After a change.
QList<TableRow> rejectedRows()
{
    return under(Outcome::Rejected,
                 {
                     {"rejects", says(whole(rejected))},
                     {"rejects, stays", saysAndStays(whole(rejected))},
                     {"rejects without a reason", says(whole(data("\"OK\": false")))},
                     {"rejects in chunks", saysAndStays(inChunks + chunk(rejected) + "0\r\n\r\n")},
                 },
                 200);
}

// 400, 401, 407, 503, any other 4xx, any 3xx (never followed). After a change, or later.
QList<TableRow> refusedRows()
{
    const QByteArray elsewhere = "Location: /elsewhere\r\n";
    const QByteArray negotiate = "WWW-Authenticate: Negotiate\r\n";
    const QByteArray basic = "WWW-Authenticate: Basic realm=\"x\"\r\n";
    const QByteArray short400 = "HTTP/1.1 400 Bad Request\r\nContent-Length: 99\r\n\r\n{";
    return under(
        Outcome::Refused,
        {
            {"300", refuses(300, elsewhere), 300},
            {"301", refuses(301, elsewhere), 301},
            {"302", refuses(302, elsewhere), 302},
            {"303", refuses(303, elsewhere), 303},
            {"304", says("HTTP/1.1 304 Not Modified\r\n\r\n"), 304},
            {"305", refuses(305, elsewhere), 305},
            {"307", refuses(307, elsewhere), 307},
            {"307, stays", saysAndStays(httpAnswer(307, message, elsewhere)), 307},
            {"308", refuses(308, elsewhere), 308},
            {"400", refuses(400), 400},
            {"400, then cut short", says(short400), 400},
            stalls("400, then stalls", saysAndStays(short400), 400),
            {"400 before it read the body", {head, deaf, Send{httpAnswer(400, message)}}, 400},
            {"401", refuses(401), 401},
            {"401 Basic", refuses(401, basic), 401},
            {"401 Negotiate", refuses(401, negotiate), 401},
            {"401 Negotiate and NTLM, stays",
             saysAndStays(httpAnswer(401, message, negotiate + "WWW-Authenticate: NTLM\r\n")), 401},
            {"401 before it read the body",
             {head, Send{httpAnswer(401, message, negotiate)}, request, close},
             401},
            {"403", refuses(403), 403},
            {"404", refuses(404), 404},
            {"404, a page", says(httpAnswer(404, "<html>", "Content-Type: text/html\r\n")), 404},
            {"405", refuses(405), 405},
            {"407 of the service", refuses(407, "Proxy-Authenticate: Basic realm=\"x\"\r\n"), 407},
            {"407 Negotiate of the service", refuses(407, "Proxy-Authenticate: Negotiate\r\n"),
             407},
            {"408", refuses(408), 408},
            {"409", refuses(409), 409},
            {"413", refuses(413), 413},
            {"413 before it read the body",
             {head, Send{httpAnswer(413, message)}, request, close},
             413},
            {"417", refuses(417), 417},
            {"429, in a minute", refuses(429, "Retry-After: 60\r\n"), 429},
            {"429, at once", refuses(429, "Retry-After: 0\r\n"), 429},
            {"429, from a moment on",
             refuses(429, "Retry-After: Mon, 23 Nov 2026 14:05:00 GMT\r\n"), 429},
            {"499", refuses(499), 499},
            {"503", refuses(503), 503},
            {"503, at once", saysAndStays(httpAnswer(503, message, "Retry-After: 0\r\n")), 503},
            {"503, from a moment on",
             refuses(503, "Retry-After: Mon, 23 Nov 2026 14:05:00 GMT\r\n"), 503},
            proxy("the proxy: 407 Basic",
                  {head,
                   Send{httpAnswer(407, message, "Proxy-Authenticate: Basic realm=\"x\"\r\n")},
                   close},
                  407),
            proxy(
                "the proxy: 407 Basic, stays",
                {head, Send{httpAnswer(407, message, "Proxy-Authenticate: Basic realm=\"x\"\r\n")}},
                407),
        });
}

} // namespace desk::test
