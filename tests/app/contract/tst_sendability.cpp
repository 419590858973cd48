// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/sendability.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Request goodRequest()
{
    Request request;
    request.setText(field::apiKey, u"sandbox-key"_s);
    request.setText(field::channelId, u"1"_s);
    request.setText(field::line1, u"1 High Street"_s);
    request.setText(field::country, u"GBR"_s);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Smith"_s);
    request.setText(field::email, u"ann@example.com"_s);
    request.setText(field::currency, u"GBP"_s);
    return request;
}

QStringList errorsOf(const Request &request, BodyFormat format)
{
    QStringList names;
    for (const Finding &finding : findBeforeSending(request, {}, format)) {
        if (finding.severity == Finding::Severity::Error)
            names.append(finding.field);
    }
    return names;
}

} // namespace

class TestSendability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWellCanBeSent();
    void whatTheFormatCannotCarryStopsIt();
    void whatIsMissingIsSaidBeforeWhatCannotBeWritten();
    void aDoubtIsSaidBesideWhatCannotBeWritten();
};

void TestSendability::whatIsWellCanBeSent()
{
    QCOMPARE(findBeforeSending(goodRequest(), {}, BodyFormat::Json), Findings());
    QCOMPARE(findBeforeSending(goodRequest(), {}, BodyFormat::Xml), Findings());
}

void TestSendability::whatTheFormatCannotCarryStopsIt()
{
    Request request = goodRequest();
    request.setText(field::town, u"Leeds\u0001"_s);
    QCOMPARE(errorsOf(request, BodyFormat::Json), QStringList());
    QCOMPARE(errorsOf(request, BodyFormat::Xml), QStringList{field::town});
}

void TestSendability::whatIsMissingIsSaidBeforeWhatCannotBeWritten()
{
    Request request = goodRequest();
    request.setText(field::town, u"Leeds\u0001"_s);
    request.setText(field::surname, {});
    QCOMPARE(errorsOf(request, BodyFormat::Xml), QStringList{field::surname});
}

void TestSendability::aDoubtIsSaidBesideWhatCannotBeWritten()
{
    Request request = goodRequest();
    request.setText(field::town, u"Leeds\u0001"_s);
    const Findings findings = findBeforeSending(request, {}, BodyFormat::Xml);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().severity, Finding::Severity::Warning);
    QCOMPARE(findings.last().severity, Finding::Severity::Error);
}

QTEST_GUILESS_MAIN(TestSendability)
#include "tst_sendability.moc"
