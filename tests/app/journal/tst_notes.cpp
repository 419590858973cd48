// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// What people write beside an attempt.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNoteStandsBesideItsAttempt();
    void severalNotesStayInTheirOrder();
    void aNoteIsFoundLikeTheRest();
    void aNoteOnARunningAttemptIsFoundAfterItsConclusionToo();
    void anyTextComesBackAsItWas_data();
    void anyTextComesBackAsItWas();
    void aNoteThatIsTooLongIsRefusedInWords();
    void aNoteOnNoAttemptIsRefusedInWords();
    void notesCannotBeChanged();

private:
    QStringList notesOf(const Attempt &attempt) const;
    qsizetype found(const QString &search) const
    {
        return m_journal->page({.search = search, .before = {}}).result().attempts.size();
    }

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
    Attempt m_attempt;
};

void TestNotes::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
    m_attempt = samples::attempt();
    QCOMPARE(m_journal->begin(m_attempt).result(), QString());
}

void TestNotes::cleanup()
{
    m_journal.reset();
    m_data.reset();
}

QStringList TestNotes::notesOf(const Attempt &attempt) const
{
    QStringList texts;
    const QList<Note> notes = m_journal->attempt(attempt.id).result()->notes;
    for (const Note &note : notes)
        texts.append(note.text);
    return texts;
}

void TestNotes::aNoteStandsBesideItsAttempt()
{
    m_journal->finish(m_attempt.id, samples::created(), {});
    QSignalSpy changed(m_journal.get(), &Journal::changed);
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
    QCOMPARE(m_journal->note(m_attempt.id, u"surname wrong"_s).result(), QString());
    const QList<Note> notes = m_journal->page({}).result().attempts.first().notes;
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"surname wrong"_s);
    QVERIFY(notes.first().at > before && notes.first().at <= QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(!changed.isEmpty());
}

void TestNotes::severalNotesStayInTheirOrder()
{
    m_journal->note(m_attempt.id, u"b"_s);
    m_journal->note(m_attempt.id, u"a"_s);
    m_journal->note(m_attempt.id, u"a"_s);
    QCOMPARE(notesOf(m_attempt), QStringList({u"b"_s, u"a"_s, u"a"_s}));
}

void TestNotes::aNoteIsFoundLikeTheRest()
{
    m_journal->finish(m_attempt.id, samples::created(), {});
    QCOMPARE(found(u"mended"_s), 0);
    m_journal->note(m_attempt.id, u"Surname wrong, MENDED in Café"_s).waitForFinished();
    QCOMPARE(found(u"mended cafe smith 77"_s), 1);
}

void TestNotes::aNoteOnARunningAttemptIsFoundAfterItsConclusionToo()
{
    m_journal->note(m_attempt.id, u"call back"_s).waitForFinished();
    QCOMPARE(found(u"call"_s), 1);
    m_journal->finish(m_attempt.id, samples::created(), {}).waitForFinished();
    QCOMPARE(found(u"call 77"_s), 1);
}

void TestNotes::anyTextComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"a \"b\" \\ 'c' %1 [,]"_s;
    QTest::newRow("emoji and right to left") << u"😀 עברית"_s;
    QTest::newRow("a lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("NUL") << QString(QChar(u'\0'));
}

void TestNotes::anyTextComesBackAsItWas()
{
    QFETCH(QString, text);
    QCOMPARE(m_journal->note(m_attempt.id, text).result(), QString());
    QCOMPARE(notesOf(m_attempt), QStringList(text));
}

void TestNotes::aNoteThatIsTooLongIsRefusedInWords()
{
    QCOMPARE(m_journal->note(m_attempt.id, QString(4000, u'x')).result(), QString());
    QVERIFY(m_journal->note(m_attempt.id, QString(4001, u'x')).result().contains(u"4,001"_s));
    QCOMPARE(notesOf(m_attempt).size(), 1);
}

void TestNotes::aNoteOnNoAttemptIsRefusedInWords()
{
    QVERIFY(!m_journal->note(u"nobody"_s, u"x"_s).result().isEmpty());
}

void TestNotes::notesCannotBeChanged()
{
    m_journal->note(m_attempt.id, u"kept"_s);
    QCOMPARE(notesOf(m_attempt), QStringList(u"kept"_s));
    m_data->sql(u"UPDATE events SET detail = '{}' WHERE kind = 'noted'"_s);
    m_data->sql(u"DELETE FROM events WHERE kind = 'noted'"_s);
    QCOMPARE(notesOf(m_attempt), QStringList(u"kept"_s));
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
