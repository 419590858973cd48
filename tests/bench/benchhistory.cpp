// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"
#include "history/historypane.h"
#include "journal/journal.h"
#include "journalfiller.h"
#include "measured.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int counts[] = {1000, 1'000'000};
constexpr int repetitions = 60;

/// A journal of that many attempts, and what is measured with it: filled here, or the one that
/// fill-journal made in a folder.
class FilledJournal
{
public:
    explicit FilledJournal(int count, const QString &folder = {})
        : m_file((folder.isEmpty() ? m_own.path() : folder) + "/journal.sqlite"_L1)
        , m_error(folder.isEmpty() ? fillJournal(m_file, count) : QString())
        , m_journal(m_file, m_own.filePath(u"owners"_s))
    {
    }

    QString error() { return m_error + m_journal.state().result().message; }
    QString file() const { return m_file; }
    Journal &journal() { return m_journal; }

private:
    QTemporaryDir m_own;
    QString m_file;
    QString m_error;
    Journal m_journal;
};

struct Case
{
    QString what;
    std::function<void(FilledJournal &, int)> task;
};

void append(FilledJournal &filled, int)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.environment = u"Test"_s;
    attempt.request.setText(field::surname, u"Westworth"_s);
    attempt.request.setText(field::email, u"westworth@mail.example.com"_s);
    Conclusion conclusion;
    conclusion.outcome = Outcome::Rejected;
    filled.journal().begin(attempt).waitForFinished();
    filled.journal().finish(attempt.id, conclusion, {}).waitForFinished();
}

Case page(const QString &what, const AttemptQuery &query)
{
    return {what, [query](FilledJournal &filled, int) {
                filled.journal().page(query).waitForFinished();
            }};
}

Case total(const QString &what, const AttemptQuery &query)
{
    return {what, [query](FilledJournal &filled, int) {
                filled.journal().total(query).waitForFinished();
            }};
}

AttemptQuery searching(const QString &search)
{
    AttemptQuery query;
    query.search = search;
    return query;
}

AttemptQuery sortedBy(AttemptSort::Key key, std::optional<qint64> before = {})
{
    AttemptQuery query;
    query.sort = {key, false};
    query.before = before;
    return query;
}

AttemptQuery filtered(const AttemptFilter &filter)
{
    AttemptQuery query;
    query.filter = filter;
    return query;
}

// A journal opened anew each time, up to its first page.
void openToFirstPage(FilledJournal &filled, int)
{
    const QTemporaryDir owners;
    Journal journal(filled.file(), owners.path());
    journal.page({}).waitForFinished();
}

QList<Case> cases()
{
    AttemptQuery middle;
    middle.before = 500;
    AttemptQuery sortedSearch = sortedBy(AttemptSort::Key::Name);
    sortedSearch.search = u"leeds"_s;
    AttemptQuery sortedEverywhere = sortedBy(AttemptSort::Key::Name);
    sortedEverywhere.search = u"example.com"_s;
    const AttemptFilter rare{.outcome = Outcome::Unknown, .environment = u"Live"_s};
    AttemptQuery sortedRare = sortedBy(AttemptSort::Key::Name);
    sortedRare.filter = rare;
    AttemptQuery rareEverywhere = searching(u"example.com"_s);
    rareEverywhere.filter = rare;
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-600);
    const AttemptFilter month{.from = old, .until = old.addDays(30)};
    return {{u"Open to first page"_s, openToFirstPage},
            page(u"A page further down"_s, middle),
            page(u"Search, frequent (leeds)"_s, searching(u"leeds"_s)),
            page(u"Search, everywhere (example.com)"_s, searching(u"example.com"_s)),
            page(u"Search, one (a-1777)"_s, searching(u"a-1777"_s)),
            page(u"Search, two letters (le)"_s, searching(u"le"_s)),
            page(u"Search, nobody (zzyzx)"_s, searching(u"zzyzx"_s)),
            total(u"Total of all"_s, {}),
            total(u"Total of a search (leeds)"_s, searching(u"leeds"_s)),
            total(u"Total of a search (example.com)"_s, searching(u"example.com"_s)),
            total(u"Total of created in Live"_s,
                  filtered({.outcome = Outcome::Created, .environment = u"Live"_s})),
            page(u"Filter: unknown in Live"_s, filtered(rare)),
            total(u"Total of 30 days, 600 days ago"_s, filtered(month)),
            page(u"Filter: 600 days ago and before"_s, filtered({.until = old})),
            page(u"Filter: 30 days, 600 days ago"_s, filtered(month)),
            page(u"Sorted by name"_s, sortedBy(AttemptSort::Key::Name)),
            page(u"Sorted by outcome"_s, sortedBy(AttemptSort::Key::Outcome)),
            page(u"Sorted by account number"_s, sortedBy(AttemptSort::Key::AccountNo)),
            page(u"Sorted by account ID"_s, sortedBy(AttemptSort::Key::AccountId)),
            page(u"Sorted by address ID"_s, sortedBy(AttemptSort::Key::AddressId)),
            page(u"Sorted by contact ID"_s, sortedBy(AttemptSort::Key::ContactId)),
            page(u"Sorted by issues"_s, sortedBy(AttemptSort::Key::Problem)),
            page(u"Sorted by company, from one of its rows on"_s,
                 sortedBy(AttemptSort::Key::Company, 500)),
            page(u"Sorted by name, searched (leeds)"_s, sortedSearch),
            page(u"Sorted by name, searched (example.com)"_s, sortedEverywhere),
            page(u"Sorted by name, unknown in Live"_s, sortedRare),
            page(u"Search (example.com), unknown in Live"_s, rareEverywhere),
            {u"Append: begun and concluded"_s, append}};
}

double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

/// The window's history in a process of its own: what it holds once the journal is shown and that
/// many rows have been scrolled past, every page of them painted on the way. Negative: it stopped.
double paneMegabytes(const QString &file, int rows)
{
    const QTemporaryDir owners;
    Journal journal(file, owners.path());
    HistoryPane pane(journal);
    pane.resize(380, 700);
    pane.show();
    auto *model = pane.findChild<HistoryModel *>();
    auto *list = pane.findChild<QListView *>(u"historyList"_s);
    bool reads = QTest::qWaitFor([model] { return model->total().has_value(); }, 20'000);
    while (reads && model->rowCount() < rows) {
        const int loaded = model->rowCount();
        list->scrollToBottom();
        reads = QTest::qWaitFor([model, loaded] { return model->rowCount() > loaded; }, 5000);
    }
    QTest::qWait(200); // whatever is still read for it
    return reads ? residentMegabytes() : -1;
}

QString measuredApart(const QString &file, int rows)
{
    QProcess apart;
    apart.start(QCoreApplication::applicationFilePath(),
                {u"--pane"_s, file, QString::number(rows)});
    apart.waitForFinished(600'000);
    return QString::fromLatin1(apart.readAllStandardOutput()).trimmed();
}

void measureMemory(const QString &emptyFile, const QString &file)
{
    printRow(u"Memory of a process with the history, empty"_s, measuredApart(emptyFile, 0), {});
    printRow(u"The same, of a million"_s, measuredApart(file, 0), {});
    printRow(u"The same, 10,000 rows scrolled past"_s, measuredApart(file, 10'000), {});
    printRow(u"The same, 100,000 rows scrolled past"_s, measuredApart(file, 100'000), {});
}

QString milliseconds(QList<double> took)
{
    std::ranges::sort(took);
    return u"%1; %2 ms"_s.arg(median(took), 0, 'f', 2)
        .arg(took.at(took.size() * 95 / 100), 0, 'f', 2);
}

// By turns, so that whatever else the machine does meets both.
void measure(const Case &one, FilledJournal &few, FilledJournal &many)
{
    QList<double> withFew;
    QList<double> withMany;
    const auto run = [&one](FilledJournal &filled, int i, QList<double> &took) {
        QElapsedTimer timer;
        timer.start();
        one.task(filled, i);
        took.append(double(timer.nsecsElapsed()) / 1e6);
    };
    for (int i = 0; i < repetitions; ++i) {
        run(few, i, withFew);
        run(many, i, withMany);
    }
    printRow(one.what, milliseconds(withFew), milliseconds(withMany));
}

int showPane(const QStringList &arguments)
{
    const double megabytes = paneMegabytes(arguments.at(2), arguments.at(3).toInt());
    std::printf("%.1f MB\n", megabytes);
    return megabytes < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

} // namespace

// benchhistory [FOLDER [WORDS]]: with the million attempts that fill-journal made in that folder,
// to which the appends are added, and only those cases that have these words in their names;
// without a folder the attempts are made here.
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--pane"_L1)
        return arguments.size() == 4 ? showPane(arguments) : EXIT_FAILURE;
    FilledJournal few(counts[0]);
    QElapsedTimer timer;
    timer.start();
    FilledJournal many(counts[1], arguments.value(1));
    if (!few.error().isEmpty() || !many.error().isEmpty())
        return EXIT_FAILURE;
    printRow(
        u"Filling a journal"_s, u"%1 s"_s.arg(double(timer.elapsed()) / 1e3, 0, 'f', 0),
        u"%L1 attempts; below: p50; p95, with %L2 and with %L1"_s.arg(counts[1]).arg(counts[0]));
    const QTemporaryDir empty;
    if (arguments.size() < 3)
        measureMemory(empty.filePath(u"journal.sqlite"_s), many.file());
    for (const Case &one : cases()) {
        if (!one.what.contains(arguments.value(2)))
            continue;
        measure(one, few, many);
    }
    return EXIT_SUCCESS;
}
