// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/request.h"
#include "contract/validation.h"
#include "testbench/freshvalues.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestFreshValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoAreTheSame();
    void theyFitTheirFields();
    void theyTakeTheirPlacesInBodyAndHeaders();
    void theyTakeTheirPlacesInAWideBody();
};

void TestFreshValues::noTwoAreTheSame()
{
    QSet<QString> seen;
    for (int turn = 0; turn < 10'000; ++turn) {
        const FreshValues values = freshValues();
        seen.insert(values.accountNo);
        seen.insert(values.email);
    }
    QCOMPARE(seen.size(), 20'000);
}

void TestFreshValues::theyFitTheirFields()
{
    const FreshValues values = freshValues();
    static const QRegularExpression number(u"^[A-Z0-9]{10}$"_s);
    static const QRegularExpression email(u"^[a-z0-9]{10}@example\\.com$"_s);
    QVERIFY2(number.match(values.accountNo).hasMatch(), qPrintable(values.accountNo));
    QVERIFY2(email.match(values.email).hasMatch(), qPrintable(values.email));
}

void TestFreshValues::theyTakeTheirPlacesInBodyAndHeaders()
{
    const RawRequest raw{{{"X-Account", "for {{freshAccountNo}}"}},
                         R"({"AccountNo": "{{freshAccountNo}}", "Email": "{{freshEmail}}"})"};
    const RawRequest filled = withFreshValues(raw, {u"A-1"_s, u"a@example.com"_s});
    QCOMPARE(filled.body, R"({"AccountNo": "A-1", "Email": "a@example.com"})"_ba);
    QCOMPARE(filled.headers, (QList<HttpHeader>{{"X-Account", "for A-1"}}));
}

void TestFreshValues::theyTakeTheirPlacesInAWideBody()
{
    QStringEncoder wide(QStringConverter::Utf16LE);
    const RawRequest raw{{}, wide(u"<Email>{{freshEmail}}</Email>"_s)};
    QStringDecoder back(QStringConverter::Utf16LE);
    const QString text = back(withFreshValues(raw, {u"A-1"_s, u"a@example.com"_s}).body);
    QCOMPARE(text, u"<Email>a@example.com</Email>"_s);
}

QTEST_GUILESS_MAIN(TestFreshValues)
#include "tst_freshvalues.moc"
