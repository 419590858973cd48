// SPDX-License-Identifier: GPL-3.0-or-later
#include "inworker.h"
#include "journal/parkeddrafts.h"

#include <QDir>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestParkedDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatIsParkedIsThereForTheNextWindow();
    void theOldestStandsFirst();
    void theKeyIsInNoFile();
    void aDraftTakenOutStaysOnDiskUntilItIsHeldElsewhere();
    void aDraftThatNobodyCouldHoldStaysOnDisk();
    void aDraftPutBackBeforeItsFileWentStays();
    void anotherWindowSeesWhatIsParkedAndTakenOut();
    void aFileThatIsNoDraftIsPassedOver();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    QString folder() const { return m_directory->filePath(u"drafts/parked"_s); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    static ParkedDraft parked(const QString &surname, const QString &id = u"one"_s);
    QList<ParkedDraft> nextWindowFinds() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

ParkedDraft TestParkedDrafts::parked(const QString &surname, const QString &id)
{
    Draft draft;
    draft.request.setText(field::surname, surname);
    draft.request.setText(field::channelId, u"not a number"_s);
    draft.accountType = AccountType::Company;
    return {id, QDateTime({2026, 11, 23}, {9, 30, 0, 250}, Qt::UTC), u"Test"_s, draft};
}

QList<ParkedDraft> TestParkedDrafts::nextWindowFinds() const
{
    ParkedDrafts next(folder());
    QSignalSpy changed(&next, &ParkedDrafts::changed);
    next.load();
    changed.wait(500);
    return next.drafts();
}

void TestParkedDrafts::whatIsParkedIsThereForTheNextWindow()
{
    {
        ParkedDrafts drafts(folder());
        drafts.put(parked(u"O’Brien"_s));
        QCOMPARE(drafts.drafts(), {parked(u"O’Brien"_s)});
    }
    QCOMPARE(nextWindowFinds(), {parked(u"O’Brien"_s)});
}

void TestParkedDrafts::theOldestStandsFirst()
{
    ParkedDraft later = parked(u"Later"_s, u"a"_s);
    later.parkedAt = later.parkedAt.addSecs(1);
    ParkedDrafts drafts(folder());
    drafts.put(later);
    drafts.put(parked(u"Earlier"_s, u"b"_s));
    QCOMPARE(drafts.drafts().first().id, u"b"_s);
}

void TestParkedDrafts::theKeyIsInNoFile()
{
    {
        ParkedDraft draft = parked(u"Smith"_s);
        draft.draft.request.setText(field::apiKey, u"top-secret"_s);
        ParkedDrafts drafts(folder());
        drafts.put(draft);
    }
    QCOMPARE(files().size(), 1);
    QFile file(folder() + u'/' + files().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("top-secret"));
}

void TestParkedDrafts::aDraftTakenOutStaysOnDiskUntilItIsHeldElsewhere()
{
    QPromise<bool> promise;
    promise.start();
    ParkedDrafts drafts(folder());
    drafts.put(parked(u"Smith"_s));
    QTRY_COMPARE(files().size(), 1);
    drafts.takeOut(u"one"_s, promise.future());
    QVERIFY(drafts.drafts().isEmpty());
    QCOMPARE(files().size(), 1);
    promise.addResult(true);
    promise.finish();
    QTRY_COMPARE(files().size(), 0);
}

void TestParkedDrafts::aDraftThatNobodyCouldHoldStaysOnDisk()
{
    {
        ParkedDrafts drafts(folder());
        drafts.put(parked(u"Smith"_s));
        drafts.takeOut(u"one"_s, finishedFuture(false));
    }
    QCOMPARE(nextWindowFinds().size(), 1);
}

void TestParkedDrafts::aDraftPutBackBeforeItsFileWentStays()
{
    {
        ParkedDrafts drafts(folder());
        drafts.put(parked(u"Smith"_s));
        drafts.takeOut(u"one"_s, finishedFuture(true));
        drafts.put(parked(u"Smith"_s));
        QCOMPARE(drafts.drafts().size(), 1);
    }
    QCOMPARE(nextWindowFinds().size(), 1);
}

void TestParkedDrafts::anotherWindowSeesWhatIsParkedAndTakenOut()
{
    ParkedDrafts here(folder());
    ParkedDrafts there(folder());
    here.load();
    there.put(parked(u"Smith"_s));
    QTRY_COMPARE(here.drafts().size(), 1);
    there.put(parked(u"Jones"_s, u"two"_s));
    QTRY_COMPARE(here.drafts().size(), 2);
    there.takeOut(u"one"_s, finishedFuture(true));
    QTRY_COMPARE(here.drafts().size(), 1);
}

void TestParkedDrafts::aFileThatIsNoDraftIsPassedOver()
{
    {
        ParkedDrafts drafts(folder());
        drafts.put(parked(u"Smith"_s));
    }
    for (const QByteArray &content : {QByteArray(), "[]"_ba, "{\"request\": 7}"_ba, "\xff\0{"_ba}) {
        QFile file(folder() + u"/%1.json"_s.arg(content.size()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QCOMPARE(nextWindowFinds(), {parked(u"Smith"_s)});
}

void TestParkedDrafts::aFolderThatCannotBeWrittenIsSaid()
{
    ParkedDrafts drafts(u"/dev/null/parked"_s);
    QSignalSpy notKept(&drafts, &ParkedDrafts::notKept);
    drafts.load();
    drafts.put(parked(u"Smith"_s));
    QVERIFY(notKept.wait());
    QCOMPARE(drafts.drafts().size(), 1);
}

QTEST_GUILESS_MAIN(TestParkedDrafts)
#include "tst_parkeddrafts.moc"
