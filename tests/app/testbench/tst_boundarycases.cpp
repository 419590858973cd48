// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/formats.h"
#include "contract/requestcodec.h"
#include "inspection/bodymembers.h"
#include "sample/samplecustomer.h"
#include "sandbox/sandboxlists.h"
#include "testbench/boundarycases.h"
#include "testbench/boundarytexts.h"

#include <QMap>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr auto characters = "ABCDEFGHIJ"_L1;

ControlCustomer control()
{
    const Catalogue lists = sandboxLists();
    return ControlCustomer::of(believableCustomer(7, {.lists = lists, .accountNoWanted = true}));
}

QByteArray bodyOf(const BodyChange &change, BodyFormat format)
{
    return composed(control(), change, format, mediaTypes(format).constFirst(), characters)
        .raw.body;
}

/// As somebody else reads them: member by member, all that stands below one of them together.
QMap<QString, QString> membersOf(const QByteArray &body)
{
    QMap<QString, QString> members;
    const auto read = readBodyMembers(QString::fromUtf8(body));
    if (!read)
        return members;
    for (const BodyMember &member : read->members) {
        const QString name = member.path.section(u'.', 0, 0).section(u'[', 0, 0);
        members[name] += u"%1 %2 %3;"_s.arg(member.path).arg(int(member.kind)).arg(member.text);
    }
    return members;
}

QStringList differing(const QMap<QString, QString> &left, const QMap<QString, QString> &right)
{
    QStringList names;
    QStringList all = left.keys() + right.keys();
    all.removeDuplicates();
    for (const QString &name : all) {
        if (left.value(name) != right.value(name) || left.contains(name) != right.contains(name))
            names.append(name);
    }
    return names;
}

QList<BoundaryCase> casesIn(BodyFormat format)
{
    return boundaryCases(sandboxLists(), {.codes = CodeChoice::All}, format);
}

const BoundaryCase *find(const QList<BoundaryCase> &cases, const QString &field, CaseKind kind)
{
    for (const BoundaryCase &one : cases) {
        if (one.field == field && one.kind == kind)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestBoundaryCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseDiffersFromItsControlInOneMember_data() { formats(); }
    void aCaseDiffersFromItsControlInOneMember();
    void theControlReadsAsTheCustomerThatItIs_data() { formats(); }
    void theControlReadsAsTheCustomerThatItIs();
    void everyFieldHasEachKindThatSuitsIt_data() { formats(); }
    void everyFieldHasEachKindThatSuitsIt();
    void aTextHasExactlyTheUnitsAskedFor_data();
    void aTextHasExactlyTheUnitsAskedFor();
    void whatHasToBeUniqueIsFresh();
    void aWrongTypeStandsAsItIs();
    void onlyTheWantedFieldsAreAskedFor();
    void aListThatIsNotKnownHasNoCodes();
    void longListsAreSampledAndShortOnesAreNot();
    void noCodeIsTriedAsUnlistedThatIsListed();

private:
    static void formats()
    {
        QTest::addColumn<BodyFormat>("format");
        QTest::newRow("JSON") << BodyFormat::Json;
        QTest::newRow("XML") << BodyFormat::Xml;
    }
};

void TestBoundaryCases::aCaseDiffersFromItsControlInOneMember()
{
    QFETCH(BodyFormat, format);

    const auto expected = membersOf(bodyOf({}, format));
    QCOMPARE(expected.size(), qsizetype(fields().size()));
    for (const BoundaryCase &one : casesIn(format)) {
        const QStringList names = differing(expected, membersOf(bodyOf(one.change, format)));
        QStringList allowed{one.change.field};
        if (!one.change.further.isEmpty())
            allowed = QStringList{one.change.further};
        else if (!one.change.name.isEmpty())
            allowed.append(one.change.name);
        const bool mayBeTheControl =
            one.kind == CaseKind::MediaType || one.published == Published::Accepted;
        QVERIFY2(mayBeTheControl || !names.isEmpty() || one.kind == CaseKind::ControlCharacter,
                 qPrintable(one.name()));
        for (const QString &name : names)
            QVERIFY2(allowed.contains(name), qPrintable(one.name() + u": " + name));
    }
}

void TestBoundaryCases::theControlReadsAsTheCustomerThatItIs()
{
    QFETCH(BodyFormat, format);

    const ReadRequest read = readRequest(bodyOf({}, format));
    QVERIFY(read.findings.isEmpty());
    Request expected = believableCustomer(7, {.lists = sandboxLists(), .accountNoWanted = true});
    expected.setText(field::apiKey, u"{{apiKey}}"_s);
    for (const Field &field : fields())
        QCOMPARE(read.request.text(field), expected.text(field));
}

void TestBoundaryCases::everyFieldHasEachKindThatSuitsIt()
{
    QFETCH(BodyFormat, format);

    const QList<BoundaryCase> cases = casesIn(format);
    for (const Field &field : fields()) {
        QList<CaseKind> kinds{CaseKind::Absent, CaseKind::Null, CaseKind::Blank,
                              CaseKind::WhiteSpace, CaseKind::WrongType};
        if (field.limit > 0 && field.choices == ChoiceList::None)
            kinds += {CaseKind::BelowLimit,      CaseKind::AtLimit,          CaseKind::OverLimit,
                      CaseKind::AccentedAtLimit, CaseKind::CombiningAtLimit, CaseKind::WideAtLimit,
                      CaseKind::WideOverLimit,   CaseKind::ControlCharacter, CaseKind::LineBreak};
        if (field.limit > 0)
            kinds += {CaseKind::LeadingSpace, CaseKind::TrailingSpace, CaseKind::Accented,
                      CaseKind::Combining,    CaseKind::Wide,          CaseKind::RightToLeft,
                      CaseKind::Markup,       CaseKind::Quotes,        CaseKind::OverLimit};
        if (field.choices != ChoiceList::None)
            kinds += {CaseKind::ListedCode, CaseKind::UnlistedCode};
        for (const CaseKind kind : kinds)
            QVERIFY2(find(cases, field.name, kind),
                     qPrintable(field.name + u' ' + caseKindName(kind)));
    }
    QVERIFY(find(cases, {}, CaseKind::UnknownMember));
    QCOMPARE(find(cases, u"Country"_s, CaseKind::LowerCase)->detail, u"abw"_s);
}

void TestBoundaryCases::aTextHasExactlyTheUnitsAskedFor_data()
{
    QTest::addColumn<int>("units");
    for (const int units :
         {17, 18, 19, 63, 64, 69, 70, 71, 72, 73, 74, 129, 130, 131, 132, 133, 500, 65'536})
        QTest::addRow("%d", units) << units;
}

void TestBoundaryCases::aTextHasExactlyTheUnitsAskedFor()
{
    QFETCH(int, units);

    for (const Field &field : fields()) {
        if (field.limit == 0)
            continue;
        for (const Filling filling :
             {Filling::Plain, Filling::Accented, Filling::Combining, Filling::Wide}) {
            const QString text = filledIn(textOf(field, units, filling), characters).text;
            QCOMPARE(text.size(), units);
            QVERIFY(text.isValidUtf16());
            if (field.format != Format::Email)
                continue;
            QVERIFY2(looksLikeEmail(text), qPrintable(text));
            QVERIFY(text.endsWith(u"@example.com"_s) || text.endsWith(u".example.com"_s));
            for (const QString &label : text.section(u'@', 1).split(u'.'))
                QVERIFY(!label.isEmpty() && label.size() <= 63);
            QVERIFY(text.section(u'@', 0, 0).size() <= 64);
        }
    }
}

void TestBoundaryCases::whatHasToBeUniqueIsFresh()
{
    for (const Field &field : fields()) {
        if (!field.isUnique())
            continue;
        for (const BoundaryCase &one : casesIn(BodyFormat::Json)) {
            const auto &value = one.change.value;
            const bool isText = value && value->kind == MemberValue::Kind::Text;
            if (one.field != field.name || !isText || value->text.trimmed().isEmpty())
                continue;
            QVERIFY2(value->freshUnits >= 3, qPrintable(one.name()));
        }
    }
}

void TestBoundaryCases::aWrongTypeStandsAsItIs()
{
    const QList<BoundaryCase> cases = casesIn(BodyFormat::Json);
    const BoundaryCase *one = find(cases, u"Surname"_s, CaseKind::WrongType);
    QVERIFY(bodyOf(one->change, BodyFormat::Json).contains("\"Surname\": {\"a\": 1}"));
    one = find(cases, u"Surname"_s, CaseKind::Absent);
    QVERIFY(!bodyOf(one->change, BodyFormat::Json).contains("Surname"));
    const BodyChange null = find(casesIn(BodyFormat::Xml), u"Surname"_s, CaseKind::Null)->change;
    QVERIFY(bodyOf(null, BodyFormat::Xml).contains("<Surname xsi:nil=\"true\" />"));
}

void TestBoundaryCases::onlyTheWantedFieldsAreAskedFor()
{
    const auto cases = boundaryCases(sandboxLists(), {.fields = {u"line1"_s}}, BodyFormat::Json);
    QVERIFY(!cases.isEmpty());
    for (const BoundaryCase &one : cases)
        QCOMPARE(one.field, u"Line1"_s);
}

void TestBoundaryCases::aListThatIsNotKnownHasNoCodes()
{
    for (const BoundaryCase &one : boundaryCases(Catalogue(), {}, BodyFormat::Xml)) {
        QVERIFY2(one.kind != CaseKind::UnlistedCode, qPrintable(one.name()));
        QVERIFY2(one.kind != CaseKind::Markup || findField(one.field)->choices == ChoiceList::None,
                 qPrintable(one.name()));
    }
}

void TestBoundaryCases::longListsAreSampledAndShortOnesAreNot()
{
    const Catalogue lists = sandboxLists();
    const Field &country = *findField(field::country);
    const QStringList some = triedListed(country, lists, CodeChoice::Sample);
    QVERIFY(some.size() < 30);
    QVERIFY(some.contains(u"GBR"_s)); // a common one
    QVERIFY(some.contains(u"ZWE"_s)); // the last of all
    QCOMPARE(triedListed(country, lists, CodeChoice::All).size(),
             lists.list(ChoiceList::Countries).size());
    QCOMPARE(triedListed(*findField(field::channelId), lists, CodeChoice::Sample).size(), 5);
}

void TestBoundaryCases::noCodeIsTriedAsUnlistedThatIsListed()
{
    const Catalogue lists = sandboxLists();
    for (const Field &field : fields()) {
        for (const QString &code : triedUnlisted(field, lists, CodeChoice::All))
            QVERIFY2(!lists.find(field.choices, code), qPrintable(code));
    }
    QVERIFY(!triedUnlisted(*findField(field::serviceLevel), lists, CodeChoice::All)
                 .contains(u"0"_s)); // the default level
    QVERIFY(triedUnlisted(*findField(field::channelId), lists, CodeChoice::All).contains(u"0"_s));
}

QTEST_GUILESS_MAIN(TestBoundaryCases)
#include "tst_boundarycases.moc"
