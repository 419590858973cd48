// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// The sandbox as a whole: its life, its file, and that it answers.
class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodCustomerIsCreated();
    void startingTwiceGivesTheSameFuture();
    void aSandboxThatWasNeverStartedGoesAwayQuietly();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestSandbox::aGoodCustomerIsCreated()
{
    Sandbox sandbox(file(u"created.sqlite"_s));
    const SandboxStart start = startAndWait(sandbox);
    QCOMPARE(start.error, QString());
    QCOMPARE(start.baseUrl.host(), u"127.0.0.1"_s);

    const RawAnswer answer = create(start.baseUrl, customer());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/json; charset=utf-8");
    const QJsonObject data = answer.json().value("CustomerCreateData"_L1).toObject();
    QCOMPARE(data.value("OK"_L1), QJsonValue(true));
    QVERIFY(data.value("AccountID"_L1).toInt() > 0);
    QVERIFY(data.value("AddressID"_L1).toInt() > 0);
    QVERIFY(data.value("ContactID"_L1).toInt() > 0);
    QCOMPARE(data.value("AccountNo"_L1), QJsonValue(u"S-0001"_s));
    QCOMPARE(data.value("CustomerCreateIssues"_L1), QJsonValue(QJsonArray()));
}

void TestSandbox::startingTwiceGivesTheSameFuture()
{
    Sandbox sandbox(file(u"twice.sqlite"_s));
    const QUrl first = startAndWait(sandbox).baseUrl;
    QVERIFY(first.isValid());
    QCOMPARE(startAndWait(sandbox).baseUrl, first);
}

void TestSandbox::aSandboxThatWasNeverStartedGoesAwayQuietly()
{
    Sandbox sandbox(file(u"never.sqlite"_s));
    QVERIFY(!QFile::exists(file(u"never.sqlite"_s)));
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
