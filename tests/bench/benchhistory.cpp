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
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <functional>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int counts[] = {1000, 1'000'000};
constexpr int repetitions = 60;

/// A journal of that many attempts, and what is measured with it.
class FilledJournal
{
public:
    explicit FilledJournal(int count)
        : m_error(fillJournal(file(), count))
        , m_journal(file(), m_folder.filePath(u"owners"_s))
    {
    }

    QString error() { return m_error + m_journal.state().result().message; }
    QString file() const { return m_folder.filePath(u"journal.sqlite"_s); }
    Journal &journal() { return m_journal; }

    QList<double> measure(const std::function<void(int)> &task) const
    {
        QList<double> took;
        for (int i = 0; i < repetitions; ++i) {
            QElapsedTimer timer;
            timer.start();
            task(i);
            took.append(double(timer.nsecsElapsed()) / 1e6);
        }
        return took;
    }

private:
    QTemporaryDir m_folder;
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
    const AttemptFilter rare{.outcome = Outcome::Unknown, .environment = u"Live"_s};
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-600);
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
            page(u"Filter: 600 days ago and before"_s, filtered({.until = old})),
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
            {u"Append: begun and concluded"_s, append}};
}

double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

// What the pane holds more once it shows the journal and has been scrolled down that far, every row
// of it painted on the way.
double paneMegabytes(FilledJournal &filled, int rows)
{
    const double before = residentMegabytes();
    const QTemporaryDir owners;
    Journal journal(filled.file(), owners.path());
    HistoryPane pane(journal);
    pane.resize(380, 700);
    pane.show();
    auto *model = pane.findChild<HistoryModel *>();
    auto *list = pane.findChild<QListView *>();
    bool reads = QTest::qWaitFor([model] { return model->total().has_value(); }, 20'000);
    while (reads && model->rowCount() < rows) {
        const int loaded = model->rowCount();
        list->scrollToBottom();
        reads = QTest::qWaitFor(
            [model, loaded] {
                model->fetchMore({});
                return model->rowCount() > loaded;
            },
            5000);
    }
    return reads ? residentMegabytes() - before : -1;
}

QString milliseconds(QList<double> took)
{
    std::ranges::sort(took);
    return u"%1; %2 ms"_s.arg(median(took), 0, 'f', 2)
        .arg(took.at(took.size() * 95 / 100), 0, 'f', 2);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    FilledJournal few(counts[0]);
    QElapsedTimer timer;
    timer.start();
    FilledJournal many(counts[1]);
    if (!few.error().isEmpty() || !many.error().isEmpty())
        return EXIT_FAILURE;
    printRow(
        u"Filling a journal"_s, u"%1 s"_s.arg(double(timer.elapsed()) / 1e3, 0, 'f', 0),
        u"%L1 attempts; below: p50; p95, with %L2 and with %L1"_s.arg(counts[1]).arg(counts[0]));
    for (const Case &one : cases()) {
        const auto measured = [&one](FilledJournal &filled) {
            return milliseconds(filled.measure([&](int i) { one.task(filled, i); }));
        };
        const QString withFew = measured(few);
        printRow(one.what, withFew, measured(many));
    }
    const double withFew = paneMegabytes(few, 1000);
    const double withMany = paneMegabytes(many, 1000);
    printRow(u"Memory of the history, 1,000 rows read"_s, u"%1 MB"_s.arg(withFew, 0, 'f', 1),
             u"%1 MB"_s.arg(withMany, 0, 'f', 1));
    printRow(u"The same, 100,000 rows read"_s, u"-"_s,
             u"%1 MB"_s.arg(paneMegabytes(many, 100'000), 0, 'f', 1));
    return EXIT_SUCCESS;
}
