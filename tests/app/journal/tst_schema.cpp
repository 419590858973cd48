// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

#include "journal/sqlconnection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theEmbeddedFilesAreThere();
    void aNewFileIsBroughtToTheLatest();
    void anOlderFileGetsWhatIsMissing();
    void migratingAgainChangesNothing();
    void aFileThatFailsLeavesTheVersionBefore();
    void whatTheFileIsIsTold_data();
    void whatTheFileIsIsTold();

private:
    void addSchemaFile(int version, const QByteArray &sql);
    Schema schema() const { return Schema(m_folder->path()); }
    int version() { return m_connection.value(u"PRAGMA user_version"_s).toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SqlConnection m_connection;
};

void TestSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(
        m_connection.open(m_folder->filePath(u"journal.sqlite"_s), SqlConnection::Mode::ReadWrite));
    addSchemaFile(1,
                  "-- A comment.\nCREATE TABLE one (a TEXT);\n\nINSERT INTO one VALUES ('x');\n");
}

void TestSchema::cleanup()
{
    m_connection.close();
}

void TestSchema::addSchemaFile(int version, const QByteArray &sql)
{
    QFile file(m_folder->filePath(u"journal-%1.sql"_s.arg(version, 3, 10, QChar(u'0'))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

void TestSchema::theEmbeddedFilesAreThere()
{
    const Schema embedded = journalSchema();
    QVERIFY(embedded.latestVersion() >= 1);
    QVERIFY(embedded.migrate(m_connection));
    QCOMPARE(version(), embedded.latestVersion());
    QCOMPARE(embedded.match(m_connection), Schema::Match::Current);
}

void TestSchema::aNewFileIsBroughtToTheLatest()
{
    addSchemaFile(2, "ALTER TABLE one ADD COLUMN b TEXT;\n");
    QCOMPARE(schema().latestVersion(), 2);
    QVERIFY(schema().migrate(m_connection));
    QCOMPARE(version(), 2);
    QCOMPARE(m_connection.value(u"SELECT a || coalesce(b, '-') FROM one"_s), u"x-"_s);
}

void TestSchema::anOlderFileGetsWhatIsMissing()
{
    QVERIFY(schema().migrate(m_connection));
    addSchemaFile(2, "UPDATE one SET a = a || 'y';\n");
    addSchemaFile(3, "UPDATE one SET a = a || 'z';\n");
    QCOMPARE(schema().match(m_connection), Schema::Match::Older);
    QVERIFY(schema().migrate(m_connection));
    QCOMPARE(version(), 3);
    QCOMPARE(m_connection.value(u"SELECT a FROM one"_s), u"xyz"_s);
}

void TestSchema::migratingAgainChangesNothing()
{
    QVERIFY(schema().migrate(m_connection));
    QVERIFY(schema().migrate(m_connection));
    QCOMPARE(m_connection.value(u"SELECT count(*) FROM one"_s).toInt(), 1);
}

void TestSchema::aFileThatFailsLeavesTheVersionBefore()
{
    addSchemaFile(2, "UPDATE one SET a = 'changed';\n\nUPDATE none SET a = 1;\n");
    QVERIFY(!schema().migrate(m_connection));
    QCOMPARE(m_connection.error().kind, StorageError::Kind::Failed);
    QCOMPARE(version(), 1);
    QCOMPARE(m_connection.value(u"SELECT a FROM one"_s), u"x"_s);
}

void TestSchema::whatTheFileIsIsTold_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<Schema::Match>("match");
    QTest::newRow("new") << u"SELECT 1"_s << Schema::Match::Older;
    QTest::newRow("somebody's table") << u"CREATE TABLE theirs (a)"_s << Schema::Match::Foreign;
    QTest::newRow("somebody's mark") << u"PRAGMA application_id = 7"_s << Schema::Match::Foreign;
    QTest::newRow("newer") << u"PRAGMA user_version = 2"_s << Schema::Match::Newer;
}

void TestSchema::whatTheFileIsIsTold()
{
    QFETCH(QString, statement);
    QVERIFY(m_connection.execute(statement));
    QTEST(schema().match(m_connection), "match");
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
