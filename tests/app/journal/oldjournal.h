// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalfile.h"
#include "journal/requestrecord.h"
#include "journal/schema.h"
#include "journal/sqlconnection.h"

#include <QDir>
#include <QTemporaryDir>

namespace desk {

/// A journal as the first version wrote it, with so many concluded attempts of a few customers.
inline bool writeOldJournal(const QString &path, int attempts)
{
    using namespace Qt::StringLiterals;
    const QTemporaryDir schemas;
    SqlConnection connection;
    Request request;
    request.setText(field::surname, u"Quibblewick"_s);
    request.setText(field::email, u"q@example.com"_s);
    return QFile::copy(u":/schema/journal-001.sql"_s, schemas.filePath(u"journal-001.sql"_s)) &&
           JournalFile(path).make() && connection.open(path, SqlConnection::Mode::ReadWrite) &&
           Schema(schemas.path()).migrate(connection) &&
           connection.execute(u"PRAGMA journal_mode = WAL"_s) &&
           connection.execute(
               u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
               " INSERT INTO attempts (id, owner, opened_at, environment, base_url, format,"
               " request, concluded_at, outcome, answer, error, search_text)"
               " SELECT 'old-' || i, 'gone', 1000 * i, 'Sandbox', 'http://127.0.0.1/', 'json', ?,"
               " 1000 * i, 'created', '{}', '', 'quibblewick' || i FROM n"_s,
               {attempts, recordRequest(request)});
}

} // namespace desk
