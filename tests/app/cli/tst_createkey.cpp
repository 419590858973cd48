// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainprocess.h"
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Where `create` has its key from, with a real keychain: the input, CALIQ_API_KEY, the keychain.
class TestCreateKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theKeychainsKeyIsUsedAndKeptInNoFile();
    void theVariableComesBeforeTheKeychain();
    void aKeyOfAnotherAddressIsNotUsed();
    void aLockedKeychainIsSaidAndNothingIsSent();

private:
    QStringList createThere() const { return {u"create"_s, u"-"_s, u"--environment"_s, u"Shop"_s}; }
    void writeEnvironment(const QString &baseUrl) const;
    QByteArray entry() const { return "Shop at " + m_sandbox->baseUrl().toUtf8(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretSession> m_session;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSandbox> m_sandbox;
};

void TestCreateKey::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<SecretSession>();
    QVERIFY(m_session->startBus() && m_session->startUnlocked());
    m_program = std::make_unique<Program>(m_folder->path());
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s})
        m_program->setVariable(name, m_session->variables().value(name));
    m_sandbox = std::make_unique<RunningSandbox>(*m_program);
    writeEnvironment(m_sandbox->baseUrl());
    KeychainProcess keychain(*m_session);
    QCOMPARE(keychain.kindOf("write " + entry().replace(' ', '+') + " sandbox-key"), "done"_ba);
}

void TestCreateKey::cleanup()
{
    m_sandbox.reset();
    m_session.reset();
}

void TestCreateKey::writeEnvironment(const QString &baseUrl) const
{
    QFile file(m_folder->filePath(u"environments.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QJsonDocument(QJsonArray{QJsonObject{{"name"_L1, "Shop"_L1}, {"baseUrl"_L1, baseUrl}}})
            .toJson());
}

void TestCreateKey::theKeychainsKeyIsUsedAndKeptInNoFile()
{
    const Run run = m_program->run(createThere(), customerJson());
    QCOMPARE(run.status, 0);
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("sandbox-key"), qPrintable(file.fileName()));
    }
}

void TestCreateKey::theVariableComesBeforeTheKeychain()
{
    m_program->setVariable(u"CALIQ_API_KEY"_s, u"wrong"_s);
    QCOMPARE(m_program->run(createThere(), customerJson()).status, 3);
}

void TestCreateKey::aKeyOfAnotherAddressIsNotUsed()
{
    writeEnvironment(m_sandbox->baseUrl() + u"/moved"_s);
    const Run run = m_program->run(createThere(), customerJson());
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("apiKey"));
}

void TestCreateKey::aLockedKeychainIsSaidAndNothingIsSent()
{
    m_session->endDaemon();
    QVERIFY(m_session->startLocked());
    const Run run = m_program->run(createThere(), customerJson());
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("warning: apiKey: The system's keychain is locked"));
    QVERIFY(run.err.contains("error: apiKey"));
}

QTEST_GUILESS_MAIN(TestCreateKey)
#include "tst_createkey.moc"
