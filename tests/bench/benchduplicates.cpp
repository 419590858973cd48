// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "journal/requestrecord.h"
#include "journal/schema.h"
#include "journal/sqlconnection.h"
#include "measured.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int attempts = 1'000'000;
constexpr int strokes = 1000;

Request customer(int number)
{
    Request request;
    request.setText(field::accountNo, u"A-%1"_s.arg(number));
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Family%1"_s.arg(number % 50'000));
    request.setText(field::companyName, number % 3 == 0 ? u"Firm %1 Ltd"_s.arg(number) : u""_s);
    request.setText(field::email, u"person%1@example.com"_s.arg(number));
    request.setText(field::postcode, u"LS%1 4AP"_s.arg(number % 9'000));
    request.setText(field::vatNumber, u"GB%1"_s.arg(100'000'000 + number));
    return request;
}

// As the first version of the program would have left it, so that the update is measured too.
bool writeJournal(const QString &file, const QString &schemas)
{
    QFile empty(file);
    SqlConnection connection;
    if (!QFile::copy(u":/schema/journal-001.sql"_s, schemas + "/journal-001.sql"_L1) ||
        !empty.open(QFile::WriteOnly) || !connection.open(file, SqlConnection::Mode::ReadWrite) ||
        !connection.execute(u"PRAGMA journal_mode = WAL"_s) || !Schema(schemas).migrate(connection))
        return false;
    SqlTransaction transaction(connection);
    auto insertion = connection.prepare(
        u"INSERT INTO attempts (id, owner, opened_at, environment, base_url, format, request,"
        " concluded_at, outcome, answer, search_text)"
        " VALUES (?, 'bench', ?, 'Bench', '', 'json', ?, ?, ?, '{\"ok\":true}', ?)"_s);
    for (int i = 0; insertion && i < attempts; ++i) {
        const QString outcome = i % 10 == 0 ? u"rejected"_s : u"created"_s;
        if (!connection.execute(*insertion, {u"attempt-%1"_s.arg(i), i, recordRequest(customer(i)),
                                             i, outcome, u"family%1"_s.arg(i)}))
            return false;
    }
    return insertion && transaction.commit();
}

struct Typing
{
    QString what;
    QLatin1StringView field;
    bool withPostcode = false;
};

// Each text is another prefix or number, as somebody types it; every other one has a match.
Request typed(const Typing &typing, int stroke)
{
    const int number = (stroke * 7919) % attempts;
    Request request;
    const QString text = customer(number).text(typing.field);
    request.setText(typing.field, stroke % 2 == 0 ? text : text.chopped(1));
    if (typing.withPostcode)
        request.setText(field::postcode, customer(number).text(field::postcode));
    return request;
}

// From the keystroke to the answer, the way between the threads included.
void measure(Journal &journal, const Typing &typing)
{
    QList<double> took;
    qsizetype matches = 0;
    for (int stroke = 0; stroke < strokes; ++stroke) {
        const Request request = typed(typing, stroke);
        QElapsedTimer timer;
        timer.start();
        matches += journal.matches(u"Bench"_s, customerKeys(request)).result().size();
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    printRow(u"Check of the %1, %L2 attempts"_s.arg(typing.what).arg(attempts),
             u"%1 ms"_s.arg(median(took), 0, 'f', 2),
             u"19 of 20 under %1 ms; %2 of %3 found somebody"_s
                 .arg(took.at(strokes * 95 / 100), 0, 'f', 2)
                 .arg(matches)
                 .arg(strokes));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"journal.sqlite"_s);
    if (!writeJournal(file, folder.path()))
        return EXIT_FAILURE;
    QElapsedTimer timer;
    timer.start();
    Journal journal(file, folder.filePath(u"owners"_s));
    if (journal.state().result().kind != JournalState::Kind::Good)
        return EXIT_FAILURE;
    printRow(u"Journal of before brought up to date"_s,
             u"%1 s"_s.arg(double(timer.elapsed()) / 1e3, 0, 'f', 1),
             u"%L1 attempts, once, in the journal's thread"_s.arg(attempts));
    measure(journal, {u"account number"_s, field::accountNo});
    measure(journal, {u"email"_s, field::email});
    measure(journal, {u"surname with postcode"_s, field::surname, true});
    return EXIT_SUCCESS;
}
