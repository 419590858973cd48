// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirelessservice.h"

#include <QTest>

#include <functional>
#include <utility>

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
    void thePlanIsNeverExceededAndNotFarFromWhatIsLeft();
    void aServiceThatTakesEverythingIsToldToTheEnd();
    void whereTheAccountsAreUsedUpItEnds();
    void aServiceThatAlternatesIsUnsteadyNotDrifted_data();
    void aServiceThatAlternatesIsUnsteadyNotDrifted();
    void ofTwoNodesOnlyWhatBothDoIsDrift();
    void nothingOfAFieldIsDriftWhereOneOfItsAnswersIsUnsteady();
    void whatOneFormatRefusesOnceMakesNoDifference();
    void aLimitIsTheFirstLengthThatIsRefused();
    void charactersThatAreRefusedAtAnyLengthAreNotCountedInAnotherWay();
    void aControlThatIsAwayOnceMakesNothingUnsteady();
    void aServiceThatStaysAwayIsNotAskedForEver();
    void aServiceThatIsAwayNowAndThenIsAskedToTheEnd();
    void whereTheControlKeepsFailingBesideALotNothingOfItIsTold();
    void aNumberThatComesBackChangedIsDrift();
};

namespace {

using Answering = std::function<Observation(const Probe &, int request)>;

BoundaryExam examinedBy(const Catalogue &lists, const Answering &answer,
                        const BoundaryWishes &wishes = {})
{
    BoundaryExam exam(lists, wishes, 1);
    for (int request = 0; const std::optional<Probe> probe = exam.next(); ++request)
        exam.take(answer(*probe, request));
    return exam;
}

SandboxDrift drift(const QString &text)
{
    return readDrift(text).drift;
}

Observation created()
{
    Observation seen;
    seen.verdict = Observation::Verdict::Accepted;
    seen.status = 200;
    seen.mayHaveCreated = true;
    return seen;
}

Observation rejected()
{
    Observation seen;
    seen.verdict = Observation::Verdict::Rejected;
    seen.status = 200;
    return seen;
}

} // namespace

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

void TestDrift::thePlanIsNeverExceededAndNotFarFromWhatIsLeft()
{
    WirelessService service;
    const BoundaryPlan plan = BoundaryExam(service.lists(), {}, 1).plan();
    examined(service);
    QVERIFY(service.accounts() <= plan.accounts);
    QVERIFY2(plan.accountsAtMost * 10 <= plan.accounts * 23,
             qPrintable(QString::number(plan.accountsAtMost)));
    qInfo("%d accounts left; about %d, at most %d said", service.accounts(), plan.accounts,
          plan.accountsAtMost);
}

void TestDrift::aServiceThatTakesEverythingIsToldToTheEnd()
{
    const WirelessService service;
    int accounts = 0;
    const BoundaryExam exam = examinedBy(service.lists(), [&](const Probe &, int) {
        ++accounts;
        return created();
    });
    QVERIFY2(accounts <= exam.plan().accountsAtMost, qPrintable(QString::number(accounts)));
    for (const FormatFindings &format : exam.findings())
        QCOMPARE(format.ending, QString());
    QVERIFY(findDrift(exam.findings()).drifts.size() > 50);
}

void TestDrift::whereTheAccountsAreUsedUpItEnds()
{
    const WirelessService service;
    int requests = 0;
    const BoundaryExam exam = examinedBy(service.lists(), [&](const Probe &probe, int) {
        ++requests;
        const bool isControl = probe.change.field.isEmpty();
        return isControl ? created() : Observation{.mayHaveCreated = true, .status = 500};
    });
    QCOMPARE(requests, exam.plan().accountsAtMost);
    QVERIFY(exam.findings().last().ending.contains(u"at most"_s));
    QCOMPARE(findDrift(exam.findings()).drifts.size(), 0);
}

void TestDrift::aServiceThatAlternatesIsUnsteadyNotDrifted_data()
{
    QTest::addColumn<int>("steady"); // requests before
    QTest::addColumn<int>("turns");  // requests of one kind in a row
    for (const int steady : {0, 1, 2, 3, 10, 22, 23, 24, 25, 400, 401})
        QTest::addRow("after %d", steady) << steady << 1;
    for (const int steady : {2, 3, 4, 5, 100, 101, 102, 103})
        QTest::addRow("two by two after %d", steady) << steady << 2;
}

void TestDrift::aServiceThatAlternatesIsUnsteadyNotDrifted()
{
    QFETCH(const int, steady);
    QFETCH(const int, turns);
    WirelessService service;
    const BoundaryExam exam = examinedBy(service.lists(), [&](const Probe &probe, int request) {
        const Observation seen = service.answer(probe);
        if (request < steady || (request - steady) / turns % 2 == 0)
            return seen;
        return seen.isAccepted() ? rejected() : created();
    });
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(driftLines(report.drifts), QStringList());
    QVERIFY(report.isUnsteady);
    QVERIFY(report.count(Standing::CouldNotTell) > 0);
}

void TestDrift::ofTwoNodesOnlyWhatBothDoIsDrift()
{
    const SandboxDrift shared = drift(u"Town:required:yes"_s);
    WirelessService one({shared, drift(u"Line1:limit:25"_s), drift(u"Country:lacks:GBR"_s)});
    WirelessService other({shared});
    const BoundaryExam exam = examinedBy(one.lists(), [&](const Probe &probe, int request) {
        return request % 2 == 0 ? one.answer(probe) : other.answer(probe);
    });
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(driftLines(report.drifts),
             QStringList{u"Town required: optional -> absent, null, blank refused (both)"_s});
    QVERIFY(report.isUnsteady);
}

void TestDrift::nothingOfAFieldIsDriftWhereOneOfItsAnswersIsUnsteady()
{
    WirelessService service({drift(u"Country:has:XQZ"_s), drift(u"Currency:has:XQZ"_s)});
    bool wasRefused = false;
    const BoundaryExam exam =
        examinedBy(service.lists(),
                   [&](const Probe &probe, int) {
                       const bool isMeant = probe.name == "Country listed, GBR, json"_L1;
                       const Observation seen = service.answer(probe);
                       return isMeant && !std::exchange(wasRefused, true) ? rejected() : seen;
                   },
                   {.fields = {field::country, field::currency}, .formats = {BodyFormat::Json}});
    QCOMPARE(driftLines(findDrift(exam.findings()).drifts),
             QStringList{u"Currency unlisted-code: XQZ refused -> XQZ accepted (json)"_s});
}

void TestDrift::aLimitIsTheFirstLengthThatIsRefused()
{
    // Whatever longer text is taken all the same.
    WirelessService service;
    const BoundaryExam exam = examinedBy(
        service.lists(),
        [&](const Probe &probe, int) {
            const bool isMeant = probe.change.field == field::line1 && probe.change.value;
            const int units = isMeant ? probe.change.value->units() : 0;
            const Observation seen = service.answer(probe);
            return units > 25 && units <= 50 ? rejected() : (units > 50 ? created() : seen);
        },
        {.fields = {field::line1}, .formats = {BodyFormat::Json}});
    QVERIFY(
        driftLines(findDrift(exam.findings()).drifts).contains(u"Line1 limit: 50 -> 25 (json)"_s));
}

void TestDrift::charactersThatAreRefusedAtAnyLengthAreNotCountedInAnotherWay()
{
    WirelessService service;
    const BoundaryExam exam =
        examinedBy(service.lists(),
                   [&](const Probe &probe, int) {
                       const bool isMeant =
                           probe.change.value && probe.change.value->text.contains(u'\u00e9');
                       return isMeant ? rejected() : service.answer(probe);
                   },
                   {.fields = {field::line1}});
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(driftLines(report.drifts), QStringList());
    QCOMPARE(report.count(Standing::CouldNotTell), 0);
}

void TestDrift::whatOneFormatRefusesOnceMakesNoDifference()
{
    WirelessService service;
    bool wasRefused = false;
    const BoundaryExam exam =
        examinedBy(service.lists(),
                   [&](const Probe &probe, int) {
                       const bool isMeant = probe.name == "Line1 line-break, xml"_L1;
                       const Observation seen = service.answer(probe);
                       return isMeant && !std::exchange(wasRefused, true) ? rejected() : seen;
                   },
                   {.fields = {u"Line1"_s}});
    QVERIFY(wasRefused);
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(driftLines(report.drifts), QStringList());
    QVERIFY(report.isUnsteady);
}

void TestDrift::aControlThatIsAwayOnceMakesNothingUnsteady()
{
    WirelessService service({drift(u"Line1:limit:25"_s)});
    const BoundaryExam exam =
        examinedBy(service.lists(),
                   [&](const Probe &probe, int request) {
                       if (probe.change.field.isEmpty() && request > 5 && request < 30)
                           return Observation{.isAway = true, .status = 503};
                       return service.answer(probe);
                   },
                   {.fields = {u"Line1"_s}});
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(driftLines(report.drifts), QStringList{u"Line1 limit: 50 -> 25 (both)"_s});
    QVERIFY(!report.isUnsteady);
}

void TestDrift::aServiceThatStaysAwayIsNotAskedForEver()
{
    WirelessService service;
    int asked = 0;
    constexpr int before = 10;
    const BoundaryExam exam = examinedBy(service.lists(),
                                         [&](const Probe &probe, int) {
                                             return ++asked > before
                                                        ? Observation{.isAway = true, .status = 503}
                                                        : service.answer(probe);
                                         },
                                         {.fields = {u"Line1"_s}});
    QCOMPARE(asked, before + BoundaryExam::awayToEnd);
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(report.drifts.size(), 0);
    QVERIFY(!report.isConclusive());
    QCOMPARE(report.endings.size(), 2); // of both formats
    QVERIFY2(report.endings.first().startsWith("Not everything in JSON was tried. "_L1),
             qPrintable(report.endings.first()));
}

void TestDrift::aServiceThatIsAwayNowAndThenIsAskedToTheEnd()
{
    WirelessService service({drift(u"Line1:limit:25"_s)});
    int asked = 0;
    constexpr int often = 7;
    const BoundaryExam exam = examinedBy(service.lists(),
                                         [&](const Probe &probe, int) {
                                             return ++asked % often == 0
                                                        ? Observation{.isAway = true, .status = 503}
                                                        : service.answer(probe);
                                         },
                                         {.fields = {u"Line1"_s}});
    QCOMPARE_GT(asked, often * (BoundaryExam::awayToEnd + 1));
    QCOMPARE(exam.done(), exam.total());
    QVERIFY(std::ranges::none_of(exam.findings(), [](const FormatFindings &format) {
        return format.ending.contains("went away"_L1);
    }));
}

void TestDrift::whereTheControlKeepsFailingBesideALotNothingOfItIsTold()
{
    WirelessService service({drift(u"Line1:limit:25"_s)});
    bool wasRefused = false;
    int controls = 0;
    const BoundaryExam exam =
        examinedBy(service.lists(),
                   [&](const Probe &probe, int) {
                       const Observation seen = service.answer(probe);
                       if (!probe.change.field.isEmpty() || ++controls <= 2)
                           return seen;
                       wasRefused = !wasRefused; // each time before it is accepted again
                       return wasRefused ? rejected() : seen;
                   },
                   {.fields = {u"Line1"_s}, .formats = {BodyFormat::Json}});
    const BoundaryReport report = findDrift(exam.findings());
    QCOMPARE(report.cases.size(), exam.total());
    QCOMPARE(report.count(Standing::CouldNotTell), exam.total());
    QCOMPARE(driftLines(report.drifts), QStringList());
    QVERIFY(report.isUnsteady);
}

void TestDrift::aNumberThatComesBackChangedIsDrift()
{
    WirelessService service;
    const BoundaryExam exam = examinedBy(service.lists(),
                                         [&](const Probe &probe, int) {
                                             Observation seen = service.answer(probe);
                                             if (probe.format == BodyFormat::Xml)
                                                 seen.accountNo = seen.accountNo.toLower();
                                             return seen;
                                         },
                                         {.fields = {field::accountNo}});
    QCOMPARE(
        driftLines(findDrift(exam.findings()).drifts),
        QStringList{u"AccountNo returned-text: AccountNo comes back as it was sent -> it comes "
                    "back as another one (xml)"_s});
}

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
