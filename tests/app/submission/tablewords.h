// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outcometable.h"

/// The words of which the rows of the outcome table are made.
namespace desk::test::table {

using namespace std::chrono_literals;
using namespace step;

inline const ReadAny something;   // the first bytes of the request
inline const ReadHead head;       // its head
inline const ReadRequest request; // all of it
inline const StopReading deaf;
inline const Close close;
inline const Reset reset;

inline const QByteArray head200 =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Key: " + QByteArray(tableKey) + "\r\n";
inline const QByteArray inChunks = head200 + "Transfer-Encoding: chunked\r\n\r\n";

/// The answer's one object, with the key in it as well.
inline QByteArray data(const QByteArray &members)
{
    return "{\"CustomerCreateData\": {" + members + ", \"AccountNo\": \"" + tableKey + "\"}}";
}

inline const QByteArray created = data("\"OK\": true, \"AccountID\": 2");
inline const QByteArray rejected =
    data("\"OK\": false, \"CustomerCreateIssues\": [{\"ID\": 9, "
         "\"Message\": \"No.\", \"ExtraData\": \"table-key-4711\"}]");
inline const QByteArray message = "{\"Message\": \"No table-key-4711.\"}";

inline QByteArray announced(const QByteArray &length, const QByteArray &bytes)
{
    return head200 + "Content-Length: " + length + "\r\n\r\n" + bytes;
}

inline QByteArray announced(qsizetype length, const QByteArray &bytes)
{
    return announced(QByteArray::number(length), bytes);
}

inline QByteArray whole(const QByteArray &body)
{
    return announced(body.size(), body);
}

inline QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// Reads all of the request, says this, and closes.
inline Script says(const QByteArray &answer)
{
    return {request, Send{answer}, close};
}

/// The same, and leaves the connection open.
inline Script saysAndStays(const QByteArray &answer)
{
    return {request, Send{answer}};
}

/// Ends, at the latest, because nothing more comes.
inline TableRow stalls(const char *what, const Script &script, int status = 0)
{
    return {.what = what, .script = script, .status = status, .timeUp = true};
}

/// The script is a proxy's.
inline TableRow proxy(const char *what, const Script &script, int status = 0)
{
    return {.what = what,
            .script = script,
            .status = status,
            .ways = newTunnels,
            .proxy = Proxy::Scripted};
}

/// The rows of one part of the table.
inline QList<TableRow> under(Outcome outcome, QList<TableRow> rows, int usualStatus = 0)
{
    for (TableRow &row : rows) {
        row.outcome = outcome;
        row.status = row.status == 0 ? usualStatus : row.status;
    }
    return rows;
}

} // namespace desk::test::table
