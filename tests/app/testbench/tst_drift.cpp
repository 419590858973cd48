// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirelessservice.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// What the examination says of services that are not as published, without wires.
class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceAsPublishedHasNone();
    void eachRuleThatDriftedIsNamed_data();
    void eachRuleThatDriftedIsNamed();
};

void TestDrift::aServiceAsPublishedHasNone()
{
    WirelessService service;
    const BoundaryReport report = examined(service);
    QCOMPARE(driftLines(report.drifts), QStringList());
    QCOMPARE(report.couldNotTell, QStringList());
    for (const JudgedCase &one : report.cases) {
        if (one.standing == Standing::CouldNotTell)
            qInfo("%s: %s", qPrintable(one.result.asked.name()), qPrintable(one.words));
    }
    QCOMPARE(report.count(Standing::CouldNotTell), 0);
    qInfo("%d cases, %d requests, %d observed", int(report.cases.size()), service.requests(),
          report.count(Standing::Observed));
    QVERIFY(report.count(Standing::AsPublished) > 300);
}

void TestDrift::eachRuleThatDriftedIsNamed_data()
{
    QTest::addColumn<QStringList>("drifts");
    QTest::addColumn<QStringList>("found");

    const auto row = [](const char *name, const QStringList &drifts, const QStringList &found) {
        QTest::newRow(name) << drifts << found;
    };
    row("a limit down", {u"Line1:limit:25"_s}, {u"Line1 limit: 50 -> 25 (both)"_s});
    row("a limit up", {u"Town:limit:1000"_s}, {u"Town limit: 50 -> 1000 (both)"_s});
    row("no limit", {u"Town:limit:900000"_s}, {u"Town limit: 50 -> no limit up to 65536 (both)"_s});
    row("a limit in XML", {u"Surname:limit:31:xml"_s}, {u"Surname limit: 30 -> 31 (xml)"_s});
    row("a limit of one", {u"County:limit:1:json"_s}, {u"County limit: 25 -> 1 (json)"_s});
    row("the number's limit down", {u"AccountNo:limit:7"_s},
        {u"AccountNo limit: 10 -> 7 (both)"_s});
    row("the address's limit down", {u"Email:limit:25"_s}, {u"Email limit: 70 -> 25 (both)"_s});
    row("not required", {u"Email:required:no"_s},
        {u"Email required: required -> absent, null, blank accepted (both)"_s});
    row("required", {u"VATNumber:required:yes:json"_s},
        {u"VATNumber required: optional -> absent, null, blank refused (json)"_s});
    row("the number required", {u"AccountNo:required:yes"_s},
        {u"AccountNo required: required, may be blank -> blank refused (both)"_s});
    row("the channel not required", {u"ChannelID:required:no"_s},
        {u"ChannelID required: required -> absent, null, blank accepted (both)"_s,
         u"ChannelID unlisted-code: 0 refused -> 0 accepted (both)"_s});
    row("a listed code", {u"CustomerCategory:lacks:TRAD"_s},
        {u"CustomerCategory listed-code: TRAD accepted -> TRAD refused (both)"_s});
    row("an unlisted code", {u"Country:has:GBP:xml"_s},
        {u"Country unlisted-code: GBP refused -> GBP accepted (xml)"_s});
    row("a number", {u"ChannelID:has:6"_s},
        {u"ChannelID unlisted-code: 6 refused -> 6 accepted (both)"_s});
    row("a media type", {u"refuses:text/xml"_s},
        {u"Content-Type media-type: text/xml accepted -> text/xml refused: 415 (xml)"_s});
    row("the first media type", {u"refuses:application/json"_s},
        {u"Content-Type media-type: application/json accepted -> application/json refused: 415 "
         "(json)"_s});
    row("a format", {u"refuses:xml"_s},
        {u"Content-Type media-type: application/xml accepted -> application/xml refused: 415 (xml)"_s,
         u"Content-Type media-type: text/xml accepted -> text/xml refused: 415 (xml)"_s});
    row("two of one field", {u"Firstname:limit:5"_s, u"Firstname:required:no:xml"_s},
        {u"Firstname limit: 20 -> 5 (both)"_s,
         u"Firstname required: required -> absent, null, blank accepted (xml)"_s});
    row("many at once",
        {u"Line1:limit:3"_s, u"Town:required:yes"_s, u"Line2:required:yes"_s,
         u"EORI:required:yes:xml"_s, u"Postcode:limit:2"_s},
        {u"Line1 limit: 50 -> 3 (both)"_s,
         u"Line2 required: optional -> absent, null, blank refused (both)"_s,
         u"Town required: optional -> absent, null, blank refused (both)"_s,
         u"Postcode limit: 15 -> 2 (both)"_s,
         u"EORI required: optional -> absent, null, blank refused (xml)"_s});
}

void TestDrift::eachRuleThatDriftedIsNamed()
{
    QFETCH(QStringList, drifts);
    QFETCH(QStringList, found);

    QList<SandboxDrift> rules;
    for (const QString &text : drifts) {
        const ReadDrift read = readDrift(text);
        QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
        rules.append(read.drift);
    }
    WirelessService service(rules);
    const BoundaryReport report = examined(service);
    QCOMPARE(driftLines(report.drifts), found);
    QCOMPARE(report.couldNotTell, QStringList());
}

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
