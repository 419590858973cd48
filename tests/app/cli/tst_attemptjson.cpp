// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attemptjson.h"

#include "sampleattempt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QJsonObject historyObject(const Attempt &attempt)
{
    return QJsonDocument::fromJson(historyJson(attempt)).object();
}

} // namespace

class TestAttemptJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResultHasThePromisedMembersInOrder();
    void whatDoesNotApplyIsNull();
    void anAttemptThatStillRunsHasNoOutcome();
    void historyAddsTimeEnvironmentAndRequest();
    void theRequestHasEveryFieldButTheKey();
    void numbersSwitchesAndNullsKeepTheirTypes();
    void textThatNoEncodingCanCarryStillPrints();
};

void TestAttemptJson::aResultHasThePromisedMembersInOrder()
{
    QCOMPARE(resultJson(sampleAttempt()),
             QByteArray(R"({"attempt":"c0ffee00-0000-4000-8000-000000000001","outcome":"created",)"
                        R"("http_status":200,"account_id":5000000000,"account_no":"A-1042",)"
                        R"("address_id":4,"contact_id":5,)"
                        R"("issues":[{"id":34,"message":"Shortened","extra_data":"Line1"}],)"
                        R"("error":null})"));
}

void TestAttemptJson::whatDoesNotApplyIsNull()
{
    Attempt attempt;
    attempt.conclusion = Conclusion{};
    attempt.conclusion->outcome = Outcome::Unsent;
    attempt.conclusion->error = u"The disk is full."_s;
    attempt.conclusion->answer.accountNo = QString(); // services send it blank
    QCOMPARE(resultJson(attempt),
             QByteArray(R"({"attempt":null,"outcome":"unsent","http_status":null,)"
                        R"("account_id":null,"account_no":null,"address_id":null,)"
                        R"("contact_id":null,"issues":[],"error":"The disk is full."})"));
}

void TestAttemptJson::anAttemptThatStillRunsHasNoOutcome()
{
    Attempt attempt = sampleAttempt();
    attempt.conclusion.reset();
    QVERIFY(historyObject(attempt).value("outcome"_L1).isNull());
}

void TestAttemptJson::historyAddsTimeEnvironmentAndRequest()
{
    QVERIFY(!historyJson(sampleAttempt()).contains('\n'));
    const QJsonObject json = historyObject(sampleAttempt());
    QCOMPARE(json["time"_L1], QJsonValue("2026-11-23T12:41:05.120Z"_L1));
    QCOMPARE(json["environment"_L1], QJsonValue("sandbox"_L1));
    QCOMPARE(json["outcome"_L1], QJsonValue("created"_L1));
    QCOMPARE(json["request"_L1]["Surname"_L1], QJsonValue(u"Müller"_s));
}

void TestAttemptJson::theRequestHasEveryFieldButTheKey()
{
    Attempt attempt = sampleAttempt();
    attempt.request.setValue(field::apiKey, u"secret"_s);
    const QByteArray line = historyJson(attempt);
    QVERIFY(!line.contains("secret"));
    QVERIFY(line.contains(R"("request":{"ChannelID":2,"AccountNo":"",)"));
    const QJsonObject request = historyObject(attempt).value("request"_L1).toObject();
    QCOMPARE(size_t(request.size()), fields().size() - 1);
    QVERIFY(!request.contains("apiKey"_L1));
}

void TestAttemptJson::numbersSwitchesAndNullsKeepTheirTypes()
{
    const QJsonObject request = historyObject(sampleAttempt()).value("request"_L1).toObject();
    QCOMPARE(request["ChannelID"_L1], QJsonValue(2));
    QCOMPARE(request["AllowInvoices"_L1], QJsonValue(false));
    QCOMPARE(request["CustomerServiceLevel"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(request["Line2"_L1], QJsonValue(QString()));
}

void TestAttemptJson::textThatNoEncodingCanCarryStillPrints()
{
    Attempt attempt = sampleAttempt();
    attempt.request.setValue(field::surname, QString(QChar(0xD800)) + u'\0' + u"\x1b[2J"_s);
    QVERIFY(!historyObject(attempt).isEmpty());
}

QTEST_GUILESS_MAIN(TestAttemptJson)
#include "tst_attemptjson.moc"
