// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/bodymembers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

using Kind = BodyMember::Kind;
using Members = QList<BodyMember>;

} // namespace

class TestBodyMembers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void membersHavePaths_data();
    void membersHavePaths();
    void whatCannotBeReadWholeIsNotRead_data();
    void whatCannotBeReadWholeIsNotRead();
    void valuesAreTheSameAcrossFormats_data();
    void valuesAreTheSameAcrossFormats();
};

void TestBodyMembers::membersHavePaths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Members>("members");
    QTest::newRow("json") << uR"({"a":"1\u00e9\n\/","b":2,"c":{"d":[true,null]}})"_s
                          << Members{{u"a"_s, Kind::Text, u"1é\n/"_s},
                                     {u"b"_s, Kind::Number, u"2"_s},
                                     {u"c.d[0]"_s, Kind::Boolean, u"true"_s},
                                     {u"c.d[1]"_s, Kind::Null, {}}};
    QTest::newRow("xml")
        << u"<r><a> 1&amp;&#xe9;<![CDATA[<]]></a><b x:nil='true'/><c><d/></c></r>"_s
        << Members{{u"a"_s, Kind::Untyped, u" 1&é<"_s},
                   {u"b"_s, Kind::Null, {}},
                   {u"c.d"_s, Kind::Untyped, {}}};
    const QString issues = u"<r><CustomerCreateIssues><CustomerCreateIssue><ID>1</ID>"
                           "</CustomerCreateIssue><CustomerCreateIssue><ID>9</ID>"
                           "</CustomerCreateIssue></CustomerCreateIssues></r>"_s;
    QTest::newRow("issues are a list in xml too")
        << issues
        << Members{{u"CustomerCreateIssues[0].ID"_s, Kind::Untyped, u"1"_s},
                   {u"CustomerCreateIssues[1].ID"_s, Kind::Untyped, u"9"_s}};
    QTest::newRow("the same name again")
        << uR"({"a":1,"A":2})"_s
        << Members{{u"a"_s, Kind::Number, u"1"_s}, {u"A (2)"_s, Kind::Number, u"2"_s}};
    QTest::newRow("empty ones") << uR"({"a":{},"b":[ ]})"_s
                                << Members{{u"a"_s, Kind::Structure, u"{}"_s},
                                           {u"b"_s, Kind::Structure, u"[ ]"_s}};
    QTest::newRow("nothing in it") << u"{}"_s << Members{};
    QTest::newRow("a value alone") << u"7"_s << Members{{u""_s, Kind::Number, u"7"_s}};
    QTest::newRow("an entity that was declared stays as written")
        << u"<!DOCTYPE r [<!ENTITY e 'x'>]><r><a>&e;</a></r>"_s
        << Members{{u"a"_s, Kind::Untyped, u"&e;"_s}};
    const QString deep = QString(20, u'[') + u'1' + QString(20, u']');
    QString path;
    for (int level = 0; level < deepestMember - 1; ++level)
        path += u"[0]"_s;
    QTest::newRow("too deep") << deep
                              << Members{{path, Kind::Structure,
                                          QString(5, u'[') + u'1' + QString(5, u']')}};
}

void TestBodyMembers::membersHavePaths()
{
    QFETCH(QString, text);
    const auto read = readBodyMembers(text);
    QVERIFY(read);
    QTEST(read->members, "members");
    QCOMPARE(read->format == BodyFormat::Xml, text.startsWith(u'<'));
}

void TestBodyMembers::whatCannotBeReadWholeIsNotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("broken json") << u"{\"a\":1"_s;
    QTest::newRow("html") << u"<html><br></html>"_s;
    QTest::newRow("very many") << u'[' + u"1,"_s.repeated(mostMembers + 1) + u"1]"_s;
    QTest::newRow("very many elements")
        << u"<a>"_s + u"<b/>"_s.repeated(mostMembers + 2) + u"</a>"_s;
}

void TestBodyMembers::whatCannotBeReadWholeIsNotRead()
{
    QFETCH(QString, text);
    QVERIFY(!readBodyMembers(text));
}

void TestBodyMembers::valuesAreTheSameAcrossFormats_data()
{
    QTest::addColumn<BodyMember>("left");
    QTest::addColumn<BodyMember>("right");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, Kind left, const QString &leftText, Kind right,
                        const QString &rightText, bool same) {
        QTest::newRow(name) << BodyMember{{}, left, leftText} << BodyMember{{}, right, rightText}
                            << same;
    };
    row("text", Kind::Text, u"a"_s, Kind::Text, u"a"_s, true);
    row("element", Kind::Untyped, u"a"_s, Kind::Text, u"a"_s, true);
    row("element in another case", Kind::Untyped, u"A"_s, Kind::Text, u"a"_s, false);
    row("number in an element", Kind::Number, u"2"_s, Kind::Untyped, u" 2 "_s, true);
    row("text with a space", Kind::Text, u"2"_s, Kind::Untyped, u" 2"_s, false);
    row("switch", Kind::Untyped, u"1"_s, Kind::Boolean, u"true"_s, true);
    row("other switch", Kind::Untyped, u"0"_s, Kind::Boolean, u"true"_s, false);
    row("no switch", Kind::Untyped, u"yes"_s, Kind::Boolean, u"true"_s, false);
    row("nil", Kind::Null, {}, Kind::Null, {}, true);
    row("null is no empty element", Kind::Null, {}, Kind::Untyped, {}, false);
    row("number and text", Kind::Number, u"2"_s, Kind::Text, u"2"_s, false);
    row("digits count", Kind::Number, u"1.0"_s, Kind::Number, u"1"_s, false);
}

void TestBodyMembers::valuesAreTheSameAcrossFormats()
{
    QFETCH(BodyMember, left);
    QFETCH(BodyMember, right);
    QTEST(isSameValue(left, right), "same");
    QTEST(isSameValue(right, left), "same");
}

QTEST_GUILESS_MAIN(TestBodyMembers)
#include "tst_bodymembers.moc"
