// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/columnmapping.h"
#include "importing/rowmapper.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestColumnMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void apiNamesNeedNoMapping();
    void theFirstOfTwoColumnsForAFieldIsTaken();
    void cellsAreTreatedOnTheirWay_data();
    void cellsAreTreatedOnTheirWay();
    void constantsAreTheSameInEachRow();
    void whatIsNotMappedStaysBlank();
    void aShortRowHasEmptyCells();
    void aMappingIsReadAsItWasWritten();
    void whatIsWrongInAMappingIsNamed_data();
    void whatIsWrongInAMappingIsNamed();
};

void TestColumnMapping::apiNamesNeedNoMapping()
{
    QStringList header;
    for (const Field &field : fields())
        header.append(field.name);
    const ColumnMapping mapping = guessedMapping(header);
    QCOMPARE(mapping.size(), header.size() - 1);
    for (const FieldSource &source : mapping)
        QCOMPARE(source.field, header.at(source.column.value()));
    QVERIFY(headerFindings(header).isEmpty());
}

void TestColumnMapping::theFirstOfTwoColumnsForAFieldIsTaken()
{
    const QStringList header{u"Zip"_s, u"Post code"_s};
    QCOMPARE(guessedMapping(header).size(), 1);
    QCOMPARE(guessedMapping(header).constFirst().column, 0);
    QCOMPARE(headerFindings(header).size(), 1);
    QVERIFY(headerFindings(header).constFirst().message.contains("Post code"_L1));
    QVERIFY(!hasErrors(headerFindings(header)));
}

void TestColumnMapping::cellsAreTreatedOnTheirWay_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &heading, const QString &cell,
                        const QString &text) { QTest::newRow(name) << heading << cell << text; };
    row("blanks go", u"Surname"_s, u"  Smith "_s, u"Smith"_s);
    row("leading zeros stay", u"Phone"_s, u"0113"_s, u"0113"_s);
    row("a name becomes its code", u"Country"_s, u"France"_s, u"FRA"_s);
    row("a synonym does", u"Country"_s, u"GB"_s, u"GBR"_s);
    row("a code stays", u"Country"_s, u"GBR"_s, u"GBR"_s);
    row("what names nothing stays", u"Country"_s, u"Atlantis"_s, u"Atlantis"_s);
    row("yes", u"Invoices"_s, u"Yes"_s, u"true"_s);
    row("no", u"Invoices"_s, u" n "_s, u"false"_s);
    row("neither", u"Invoices"_s, u"perhaps"_s, u"perhaps"_s);
}

void TestColumnMapping::cellsAreTreatedOnTheirWay()
{
    QFETCH(QString, heading);
    QFETCH(QString, cell);
    const ColumnMapping mapping = guessedMapping({heading});
    QCOMPARE(mapping.size(), 1);
    const RowMapper mapper(mapping, Catalogue::iso());
    const Field *field = findField(mapping.constFirst().field);
    QTEST(mapper.request({cell}).text(*field), "text");
    QTEST(mapper.request({cell}).text(*field), "text"); // once more, from memory
}

void TestColumnMapping::constantsAreTheSameInEachRow()
{
    const RowMapper mapper({{field::channelId, std::nullopt, u"3"_s, {}}}, Catalogue());
    QCOMPARE(mapper.request({u"x"_s}).text(field::channelId), u"3"_s);
}

void TestColumnMapping::whatIsNotMappedStaysBlank()
{
    QCOMPARE(RowMapper({}, Catalogue()).request({u"x"_s}), Request());
}

void TestColumnMapping::aShortRowHasEmptyCells()
{
    const RowMapper mapper(guessedMapping({u"Surname"_s, u"Email"_s}), Catalogue());
    QCOMPARE(mapper.request({u"Smith"_s}).text(field::email), QString());
}

void TestColumnMapping::aMappingIsReadAsItWasWritten()
{
    const QStringList header{u"Zip"_s, QString(), u"Zip"_s};
    const ColumnMapping mapping{{field::channelId, std::nullopt, u"3"_s, {}},
                                {field::email, 1, {}, {}},
                                {field::postcode, 2, {}, {Treatment::Trim, Treatment::UpperCase}}};
    const ReadMapping read = readMapping(writeMapping(mapping, header), header);
    QVERIFY(read.findings.isEmpty());
    QCOMPARE(read.mapping, mapping);
}

void TestColumnMapping::whatIsWrongInAMappingIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *fieldsPart, const QString &message) {
        QTest::newRow(name) << QByteArray(R"({"customer-desk-mapping":1,"fields":)" +
                                          QByteArray(fieldsPart) + '}')
                            << message;
    };
    QTest::newRow("broken") << QByteArray("{") << u"no JSON"_s;
    QTest::newRow("something else") << QByteArray("{}") << u"no mapping"_s;
    row("a field that is none", R"({"Shoe":{"column":"A"}})", u"no field Shoe"_s);
    row("the key", R"({"apiKey":{"column":"A"}})", u"no field apiKey"_s);
    row("a column that is none", R"({"Email":{"column":"B"}})", u"no column “B”"_s);
    row("a column that is there twice", R"({"Email":{"column":"Twice"}})",
        u"Email: the file has 2 columns “Twice”. Say which: #2 is the first of them."_s);
    row("neither", R"({"Email":{}})", u"is missing"_s);
    row("a treatment that is none", R"({"Email":{"column":"A","treatments":["shout"]}})",
        u"no treatment “shout”"_s);
}

void TestColumnMapping::whatIsWrongInAMappingIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const ReadMapping read = readMapping(json, {u"A"_s, u"Twice"_s, u"Twice"_s});
    QVERIFY(hasErrors(read.findings));
    QVERIFY2(read.findings.constFirst().message.contains(message),
             qPrintable(read.findings.constFirst().message));
}

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
