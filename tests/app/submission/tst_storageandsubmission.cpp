// SPDX-License-Identifier: GPL-3.0-or-later
#include "failingwrites.h"
#include "fakeclient.h"
#include "journal/journal.h"
#include "journal/sqlconnection.h"
#include "sandbox/sandbox.h"
#include "smalldisk.h"
#include "submission/createcontroller.h"
#include "submission/unrecordedanswers.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
    "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"_ba;

Request customer()
{
    Request request;
    request.setText(field::apiKey, u"key-4711"_s);
    request.setText(field::surname, u"Smith"_s);
    return request;
}

Environment loopback()
{
    Environment environment;
    environment.name = u"Test"_s;
    environment.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    return environment;
}

/// What happens to the disk while the program works, as long as it lives.
class Trouble
{
public:
    enum class Kind {
        SmallDiskFull,
        WritesFull,
        WritesFail,
        WritesForbidden,
        Renamed,
        LogDeleted,
        Locked
    };

    Trouble(Kind kind, SmallDisk &disk, const QString &file)
        : m_kind(kind)
        , m_disk(disk)
        , m_file(file)
    {
        switch (kind) {
        case Kind::SmallDiskFull:
            m_disk.fill();
            return;
        case Kind::WritesFull:
            m_failing = std::make_unique<FailingWrites>(ENOSPC);
            return;
        case Kind::WritesFail:
            m_failing = std::make_unique<FailingWrites>(EIO);
            return;
        case Kind::WritesForbidden:
            m_failing = std::make_unique<FailingWrites>(EROFS);
            return;
        case Kind::Locked:
            m_other.open(file, SqlConnection::Mode::ReadWrite);
            m_held = std::make_unique<SqlTransaction>(m_other);
            return;
        case Kind::LogDeleted:
            QFile::rename(file + "-wal"_L1, file + "-away"_L1);
            return;
        case Kind::Renamed:
            QFile::rename(file, file + "-away"_L1);
        }
    }
    ~Trouble()
    {
        m_held.reset();
        if (m_kind == Kind::SmallDiskFull)
            m_disk.makeRoom();
        const QString log = m_kind == Kind::LogDeleted ? u"-wal"_s : QString();
        QFile::rename(m_file + "-away"_L1, m_file + log);
    }
    Q_DISABLE_COPY_MOVE(Trouble)

private:
    Kind m_kind;
    SmallDisk &m_disk;
    QString m_file;
    std::unique_ptr<FailingWrites> m_failing;
    SqlConnection m_other;
    std::unique_ptr<SqlTransaction> m_held;
};

} // namespace

/// Trouble with the disk while somebody works: nothing is sent that could not be recorded, and
/// what was answered is kept until it can be.
class TestStorageAndSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theCreateIsStoppedBeforeSending_data();
    void theCreateIsStoppedBeforeSending();
    void nothingIsSentFromADiskThatMayOnlyBeRead();
    void anAnswerIsKeptUntilItCanBeWritten_data();
    void anAnswerIsKeptUntilItCanBeWritten();
    void answersAreWrittenInTheirOrderOnceSomethingCanBe();
    void anAnswerThatIsThereAfterAllIsNotWaitedFor();

private:
    void addTroubles();
    void open();
    void create();
    AttemptPage page() const;
    QString file() const { return m_folder->filePath(u"disk/journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<CreateController> m_controller;
    std::unique_ptr<UnrecordedAnswers> m_unrecorded;
};

void TestStorageAndSubmission::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
    m_disk = std::make_unique<SmallDisk>(m_folder->filePath(u"disk"_s));
    m_client = std::make_unique<FakeClient>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    open();
}

void TestStorageAndSubmission::cleanup()
{
    m_unrecorded.reset();
    m_controller.reset();
    m_journal.reset();
    m_disk.reset();
}

void TestStorageAndSubmission::open()
{
    m_unrecorded.reset();
    m_controller.reset();
    m_journal.reset();
    m_journal = std::make_unique<Journal>(file(), m_folder->filePath(u"disk/owners"_s));
    m_controller = std::make_unique<CreateController>(*m_journal, *m_client, *m_sandbox);
    m_unrecorded = std::make_unique<UnrecordedAnswers>(*m_journal);
    connect(m_controller.get(), &CreateController::unrecorded, m_unrecorded.get(),
            &UnrecordedAnswers::add);
    m_journal->state().waitForFinished();
}

void TestStorageAndSubmission::create()
{
    m_controller->create(outgoing(customer(), BodyFormat::Json), loopback(), Repeat::Anyway);
}

AttemptPage TestStorageAndSubmission::page() const
{
    return m_journal->page({}).result();
}

void TestStorageAndSubmission::addTroubles()
{
    using Kind = Trouble::Kind;
    QTest::addColumn<Trouble::Kind>("kind");
    QTest::addColumn<StorageError::Kind>("said");
    QTest::newRow("a small disk is full") << Kind::SmallDiskFull << StorageError::Kind::Full;
    QTest::newRow("writes find no room") << Kind::WritesFull << StorageError::Kind::Full;
    QTest::newRow("writes fail") << Kind::WritesFail << StorageError::Kind::Failed;
    // To SQLite a write like any other that fails: it asks whether it may when it opens the file.
    QTest::newRow("the disk becomes read-only")
        << Kind::WritesForbidden << StorageError::Kind::Failed;
    QTest::newRow("the file is renamed") << Kind::Renamed << StorageError::Kind::Gone;
    QTest::newRow("its log is deleted") << Kind::LogDeleted << StorageError::Kind::Gone;
    QTest::newRow("another program holds it") << Kind::Locked << StorageError::Kind::Locked;
}

void TestStorageAndSubmission::theCreateIsStoppedBeforeSending_data()
{
    addTroubles();
}

void TestStorageAndSubmission::theCreateIsStoppedBeforeSending()
{
    QFETCH(Trouble::Kind, kind);
    QFETCH(StorageError::Kind, said);
    if (kind == Trouble::Kind::SmallDiskFull && !m_disk->isMounted())
        QSKIP("no file system can be mounted here");
    m_client->answerWith(answered(200, createdBody));
    const QSignalSpy concluded(m_controller.get(), &CreateController::concluded);
    {
        const Trouble trouble(kind, *m_disk, file());
        Request large = customer();
        large.setText(field::line1, QString(50'000, u'x'));
        m_controller->create(outgoing(large, BodyFormat::Json), loopback(), Repeat::Anyway);
        QTRY_COMPARE_WITH_TIMEOUT(concluded.size(), 1, 15'000);
        const auto attempt = concluded.first().first().value<Attempt>();
        QCOMPARE(attempt.conclusion->outcome, Outcome::Unsent);
        const QString expected = StorageError{said}.text().section(u'.', 0, 0).section(u'(', 0, 0);
        QVERIFY2(attempt.conclusion->error.startsWith(expected),
                 qPrintable(attempt.conclusion->error));
        QVERIFY(m_client->requests.isEmpty());
        QVERIFY(m_unrecorded->waiting().isEmpty());
    }
    // And goes on as soon as that is over.
    create();
    QTRY_COMPARE(concluded.size(), 2);
    QCOMPARE(concluded.last().first().value<Attempt>().conclusion->outcome, Outcome::Created);
    QCOMPARE(page().attempts.size(), 1);
}

void TestStorageAndSubmission::nothingIsSentFromADiskThatMayOnlyBeRead()
{
    if (!m_disk->isMounted())
        QSKIP("no file system can be mounted here");
    m_unrecorded.reset();
    m_controller.reset();
    m_journal.reset();
    QVERIFY(m_disk->makeReadOnly());
    open();
    const QSignalSpy concluded(m_controller.get(), &CreateController::concluded);
    create();
    QTRY_COMPARE(concluded.size(), 1);
    const auto attempt = concluded.first().first().value<Attempt>();
    QCOMPARE(attempt.conclusion->outcome, Outcome::Unsent);
    QCOMPARE(attempt.conclusion->error, m_journal->state().result().message);
    QCOMPARE(m_journal->state().result().kind, JournalState::Kind::ReadOnly);
    QVERIFY(m_client->requests.isEmpty());
}

void TestStorageAndSubmission::anAnswerIsKeptUntilItCanBeWritten_data()
{
    addTroubles();
}

void TestStorageAndSubmission::anAnswerIsKeptUntilItCanBeWritten()
{
    QFETCH(Trouble::Kind, kind);
    QFETCH(StorageError::Kind, said);
    if (kind == Trouble::Kind::SmallDiskFull && !m_disk->isMounted())
        QSKIP("no file system can be mounted here");
    const QSignalSpy allRecorded(m_unrecorded.get(), &UnrecordedAnswers::allRecorded);
    create();
    QTRY_VERIFY(m_client->call);
    m_client->call->leave();
    page();
    {
        const Trouble trouble(kind, *m_disk, file());
        TransportResult large = answered(200, createdBody + QByteArray(100'000, ' '));
        m_client->call->end(large);
        QTRY_COMPARE_WITH_TIMEOUT(m_unrecorded->waiting().size(), 1, 15'000);
        const auto &waiting = m_unrecorded->waiting().first();
        QCOMPARE(waiting.attempt.conclusion->outcome, Outcome::Created);
        QVERIFY(!waiting.exchange.responseBody.contains("key-4711"));
        const QString expected = StorageError{said}.text().section(u'.', 0, 0).section(u'(', 0, 0);
        QVERIFY2(waiting.error.startsWith(expected), qPrintable(waiting.error));
    }
    QTRY_COMPARE_WITH_TIMEOUT(allRecorded.size(), 1, 20'000);
    QVERIFY(m_unrecorded->waiting().isEmpty());
    QCOMPARE(page().attempts.size(), 1);
    QCOMPARE(page().attempts.first().conclusion->answer.accountId, 7);
    QCOMPARE(m_client->requests.size(), 1);
}

void TestStorageAndSubmission::answersAreWrittenInTheirOrderOnceSomethingCanBe()
{
    for (int i = 0; i < 3; ++i) {
        Attempt attempt;
        attempt.id = u"attempt-%1"_s.arg(i);
        QCOMPARE(m_journal->begin(attempt).result(), QString());
        attempt.conclusion =
            Conclusion{.outcome = Outcome::Created, .httpStatus = 200, .answer = {}, .error = {}};
        m_unrecorded->add(attempt, {}, u"there was no room"_s);
    }
    const QSignalSpy allRecorded(m_unrecorded.get(), &UnrecordedAnswers::allRecorded);
    QCOMPARE(m_unrecorded->waiting().size(), 3);
    Attempt another;
    another.id = u"another"_s;
    m_journal->begin(another);
    QTRY_COMPARE(allRecorded.size(), 1);
    const auto attempts = page().attempts;
    QCOMPARE(attempts.size(), 4);
    for (qsizetype i = 1; i < attempts.size(); ++i)
        QVERIFY(attempts.at(i).conclusion);
}

void TestStorageAndSubmission::anAnswerThatIsThereAfterAllIsNotWaitedFor()
{
    Attempt attempt;
    attempt.id = u"attempt"_s;
    QCOMPARE(m_journal->begin(attempt).result(), QString());
    attempt.conclusion =
        Conclusion{.outcome = Outcome::Created, .httpStatus = 200, .answer = {}, .error = {}};
    QCOMPARE(m_journal->finish(attempt.id, *attempt.conclusion, {}).result(), QString());
    const QSignalSpy allRecorded(m_unrecorded.get(), &UnrecordedAnswers::allRecorded);
    m_unrecorded->add(attempt, {}, u"the disk said no"_s);
    QTRY_COMPARE(allRecorded.size(), 1);
}

QTEST_GUILESS_MAIN(TestStorageAndSubmission)
#include "tst_storageandsubmission.moc"
