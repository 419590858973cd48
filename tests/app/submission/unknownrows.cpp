// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewords.h"

namespace desk::test {

using namespace table;

// The connection is lost, or nothing more comes, after sending began.
QList<TableRow> lostRows()
{
    const QByteArray processing = "HTTP/1.1 102 Processing\r\n\r\n";
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
    return under(
        Outcome::Unknown,
        {
            {"closes at once", {close}},
            {"closes after the first bytes", {something, close}},
            {"closes after the head", {head, close}},
            {"closes after reading", {request, close}},
            {"resets at once", {reset}},
            {"resets after the first bytes", {something, reset}},
            {"resets after the head", {head, reset}},
            {"resets after reading", {request, reset}},
            {"closes within the status line", says("HTTP/1.1 20")},
            {"closes within the head", says(head200)},
            {"resets within the status line", {request, Send{"HTTP/1.1 20"}, reset}},
            {"resets within the head", {request, Send{head200}, reset}},
            {"says no HTTP", says("SSH-2.0-OpenSSH_9.2\r\n")},
            {"100, then closes", {head, Send{"HTTP/1.1 100 Continue\r\n\r\n"}, request, close}},
            {"101", says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")},
            {"102, then closes", says(processing)},
            {"102, then answers", says(processing + whole(created))},
            {"103, then closes", says(hints)},
            {"103, then answers", says(hints + whole(created))},

            stalls("stalls", {}),
            stalls("stalls, reads nothing", {deaf}),
            stalls("stalls after reading", {request}),
            stalls("stalls within the status line", saysAndStays("HTTP/1.1 20")),
            stalls("stalls within the head", saysAndStays(head200)),
            stalls("100, then stalls", {head, Send{"HTTP/1.1 100 Continue\r\n\r\n"}}),
            {.what = "cancelled when it arrived",
             .script = {request},
             .cancelled = Cancelled::WhenItArrived},
        });
}

// An answer cut short, even if what arrived parses; an answer that says nothing; 500, 502, 504.
QList<TableRow> saidNothingRows()
{
    const QByteArray half = created.first(20);
    const QByteArray twice = "\r\nContent-Length: ";
    return under(
        Outcome::Unknown,
        {
            {"closes within the body", says(announced(created.size(), half))},
            {"resets within the body", {request, Send{announced(created.size(), half)}, reset}},
            {"announces more than it says", says(announced(created.size() + 1, created))},
            {"announces more than it says, rejects",
             says(announced(rejected.size() + 1, rejected))},
            {"announces less than it says", says(announced(20, created))},
            {"a length that is no number", says(announced("abc", created))},
            {"a length below nothing", says(announced("-5", created))},
            {"a length beyond all numbers", says(announced("99999999999999999999", created))},
            {"two lengths, the first is right",
             says(announced(QByteArray::number(created.size()) + twice + "700", created))},
            {"two lengths, the second is right",
             says(announced("700" + twice + QByteArray::number(created.size()), created))},
            {"closes within the body, no length", says(head200 + "\r\n" + half)},
            // Qt 6.4.2 does not always say that the connection is gone within the end of the
            // chunks.
            {"chunks without an end", says(inChunks + chunk(created))},
            stalls("chunks, cut within the last", says(inChunks + chunk(created) + "0\r\n")),
            {"chunks, cut within one", says(inChunks + "99\r\n" + created)},
            {"chunks, reset", {request, Send{inChunks + chunk(created)}, reset}},
            {"a chunk that is none", says(inChunks + "xyz\r\n" + created)},
            stalls("a chunk of a negative length", says(inChunks + "-1\r\n" + created)),
            stalls("stalls within the body", saysAndStays(announced(created.size(), half))),
            stalls("stalls at the last byte", saysAndStays(whole(created).chopped(1))),
            stalls("stalls between chunks", saysAndStays(inChunks + chunk(created))),
            stalls("drips without end",
                   {request, Send{announced(9999, "")}, Drip{QByteArray(9999, ' '), 20ms}}),
            {"longer than is kept", {request, Send{announced(1 << 30, "")}, Flood{9 << 20}}},

            {"200, empty", says(whole({}))},
            {"200, a page",
             says(httpAnswer(200, "<html>OK</html>", "Content-Type: text/html\r\n"))},
            {"200, half an answer", says(whole(half))},
            {"200, OK as text", says(whole(data("\"OK\": \"true\"")))},
            {"200, no OK", says(whole(data("\"AccountID\": 2")))},
            {"200, OK false with an account ID",
             says(whole(data("\"OK\": false, \"AccountID\": 2")))},
            {"201", says(httpAnswer(201, created)), 201},
            {"202", says(httpAnswer(202, created)), 202},
            {"204", says("HTTP/1.1 204 No Content\r\n\r\n"), 204},
            {"500", says(httpAnswer(500, created)), 500},
            {"500, cut short", says("HTTP/1.1 500 Oh\r\nContent-Length: 99\r\n\r\n{"), 500},
            {"501", says(httpAnswer(501, message)), 501},
            {"502", says(httpAnswer(502, "<html>")), 502},
            {"502, stays", saysAndStays(httpAnswer(502, "<html>")), 502},
            {"504", says(httpAnswer(504, "")), 504},
            {"520", says(httpAnswer(520, "")), 520},
        },
        200);
}

} // namespace desk::test
