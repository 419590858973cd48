// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "importing/keptrows.h"
#include "importing/mendingmemory.h"
#include "importing/pastedcells.h"
#include "importing/rowcontent.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList ann{u"Ann"_s, u"Quibblewick"_s, u"ann@example.com"_s};
const QStringList bob{u"Bob"_s, u"Plainsman"_s, u"bob@example.com"_s};

} // namespace

/// What imports keep of a customer goes where the attempt that came of it is erased.
class TestKeptRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aMendedRowGoesAndTheOthersStay();
    void aRowThatWasMendedOnceMoreGoesToo_data();
    void aRowThatWasMendedOnceMoreGoesToo();
    void pastedCellsGoAsAWhole();
    void otherFilesStay();
    void anAttemptOfNoImportTakesNothingAway();
    void withoutKeptRowsThereIsNothingToSay();

private:
    QString sent(const QString &fileName, qint64 row, const QStringList &cells);
    MendedRows mended() const { return MendingMemory(m_folder).find("hash", {}); }
    KeptRows kept() const { return {m_folder, m_road->folder.filePath(u"journal.sqlite"_s)}; }

    std::unique_ptr<FakeRoad> m_road;
    QString m_folder;
};

void TestKeptRows::init()
{
    m_road = std::make_unique<FakeRoad>();
    QVERIFY(m_road->journal.state().result().canRecord());
    m_folder = m_road->folder.filePath(u"imports"_s);
    MendingMemory(m_folder).remember("hash", {}, {{1, ann}, {2, bob}});
}

/// The ID of an attempt that was made of a row.
QString TestKeptRows::sent(const QString &fileName, qint64 row, const QStringList &cells)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.request.setText(field::email, cells.constLast());
    Opening opening;
    const auto run = m_road->journal.importRun("identity", fileName).result();
    opening.imported = ImportRow{run.number, row, rowContent(cells)};
    const QString error = m_road->journal.begin(attempt, opening).result();
    return error.isEmpty() ? attempt.id : error;
}

void TestKeptRows::aMendedRowGoesAndTheOthersStay()
{
    const QString id = sent(u"rows.csv"_s, 1, ann);
    QVERIFY(!kept().isEmpty());
    QCOMPARE(kept().remove({id}), QString());
    QCOMPARE(mended(), (MendedRows{{2, bob}}));
    QVERIFY(kept().remove({sent(u"rows.csv"_s, 2, bob)}).isEmpty());
    QVERIFY(kept().isEmpty()); // not a file without rows either
}

void TestKeptRows::aRowThatWasMendedOnceMoreGoesToo_data()
{
    QTest::addColumn<qint64>("row");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<bool>("goes");
    QTest::newRow("the same cells") << qint64(1) << ann << true;
    QTest::newRow("the same email")
        << qint64(1) << QStringList{u"Anne"_s, u"Quibblewick"_s, u" ANN@example.com "_s} << true;
    QTest::newRow("another row of another file") << qint64(2) << ann << false;
    QTest::newRow("the same row of another file") << qint64(1) << bob << false;
}

void TestKeptRows::aRowThatWasMendedOnceMoreGoesToo()
{
    QFETCH(qint64, row);
    QFETCH(QStringList, cells);
    QFETCH(bool, goes);
    const QString id = sent(u"rows.csv"_s, 1, ann);
    MendingMemory(m_folder).remember("hash", {}, {{row, cells}});
    QCOMPARE(kept().remove({id}), QString());
    QCOMPARE(mended().isEmpty(), goes);
}

void TestKeptRows::pastedCellsGoAsAWhole()
{
    const PastedFile pasted = keepPastedCells(u"Name\tTown\nAnn\tYork\n"_s, m_folder);
    const PastedFile other = keepPastedCells(u"Name\tTown\nBob\tYork\n"_s, m_folder);
    const QString id = sent(QFileInfo(pasted.name).fileName(), 7, bob);
    QCOMPARE(kept().remove({id}), QString());
    QVERIFY(!QFile::exists(pasted.name));
    QVERIFY(QFile::exists(other.name));
}

void TestKeptRows::otherFilesStay()
{
    const QString file = m_road->folder.filePath(u"imports/rows.csv"_s);
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), file));
    const QString outside = m_road->folder.filePath(u"pasted-x.tsv"_s);
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), outside));
    QCOMPARE(kept().remove({sent(u"rows.csv"_s, 7, bob), sent(u"../pasted-x.tsv"_s, 8, bob)}),
             QString());
    QVERIFY(QFile::exists(file) && QFile::exists(outside));
}

void TestKeptRows::anAttemptOfNoImportTakesNothingAway()
{
    QCOMPARE(kept().remove({u"none"_s}), QString());
    QCOMPARE(mended().size(), 2);
}

void TestKeptRows::withoutKeptRowsThereIsNothingToSay()
{
    const KeptRows none(m_road->folder.filePath(u"nowhere"_s), u"/proc/none"_s);
    QVERIFY(none.isEmpty());
    QCOMPARE(none.remove({u"any"_s}), QString());
}

QTEST_GUILESS_MAIN(TestKeptRows)
#include "tst_keptrows.moc"
