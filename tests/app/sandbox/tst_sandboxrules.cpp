// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"
#include "sandbox/sandboxlists.h"
#include "sandbox/sandboxrules.h"

#include <QSet>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Request goodRequest()
{
    Request request;
    request.setText(field::apiKey, sandboxKey());
    request.setText(field::channelId, u"2"_s);
    request.setText(field::line1, u"1 Quay Street"_s);
    request.setText(field::country, u"GBR"_s);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Smith"_s);
    request.setText(field::email, u"ann@example.com"_s);
    request.setText(field::currency, u"GBP"_s);
    return request;
}

} // namespace

/// The rules that need no store; 29 and 32 are in tst_sandboxservice.
class TestSandboxRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPublishedIdHasOneMessageThatSaysWhoseItIs();
    void aGoodRequestHasNoIssues();
    void aBreachIsReportedByItsId_data();
    void aBreachIsReportedByItsId();
    void aLimitIsReachedButNotPassed_data();
    void aLimitIsReachedButNotPassed();
    void anEmojiCountsAsTwo();
    void whatIsRequiredIsMissed_data();
    void whatIsRequiredIsMissed();
    void whatMayBeBlankMayNotBeMissing();
    void whatIsOptionalMayBeNull();
    void aFieldHasOneIssueAtMost();
    void severalFieldsAreReportedInTheirOrder();
    void anAddressForNothingIsWarnedOf();

private:
    const Catalogue m_lists = sandboxLists();
};

void TestSandboxRules::everyPublishedIdHasOneMessageThatSaysWhoseItIs()
{
    const QList<int> published{1, 9, 29, 30, 31, 32, 34, 35, 37, 38, 39, 40};
    QList<int> known;
    QSet<QString> wordings;
    for (const SandboxMessage &message : sandboxMessages()) {
        known.append(int(message.rule));
        wordings.insert(message.words);
        QVERIFY(message.words.startsWith("Sandbox: "_L1));
    }
    QCOMPARE(known, published);
    QCOMPARE(wordings.size(), published.size());
}

void TestSandboxRules::aGoodRequestHasNoIssues()
{
    QCOMPARE(checkRequest(goodRequest(), m_lists), QList<Issue>());
    QCOMPARE(warningsOf(goodRequest()), QList<Issue>());
}

void TestSandboxRules::aBreachIsReportedByItsId_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("extraData");

    const auto row = [](const char *name, QLatin1StringView field, const QString &text, int id,
                        const QString &extraData) {
        QTest::newRow(name) << QString(field) << text << id << extraData;
    };
    row("blank required", field::surname, u""_s, 1, u"Surname"_s);
    row("white space only", field::surname, u" \t"_s, 1, u"Surname"_s);
    row("unknown channel", field::channelId, u"77"_s, 9, u"77"_s);
    row("channel 0", field::channelId, u"0"_s, 9, u"0"_s);
    row("too long", field::title, u"Captain"_s, 30, u"Title"_s);
    row("no @", field::email, u"ann.example.com"_s, 31, u"Email"_s);
    row("nothing after the @", field::email, u"ann@"_s, 31, u"Email"_s);
    row("space in an email", field::email, u"an n@example.com"_s, 31, u"Email"_s);
    row("unknown country", field::country, u"XYZ"_s, 34, u"XYZ"_s);
    row("country in lower case", field::country, u"gbr"_s, 34, u"gbr"_s);
    row("currency for a country", field::country, u"GBP"_s, 34, u"GBP"_s);
    row("unknown currency", field::currency, u"ZZZ"_s, 35, u"ZZZ"_s);
    row("unknown level", field::serviceLevel, u"99"_s, 37, u"99"_s);
    row("negative level", field::serviceLevel, u"-1"_s, 37, u"-1"_s);
    row("unknown category", field::category, u"NONE"_s, 38, u"NONE"_s);
    row("NUL", field::town, QString(u'\0') + u"x"_s, 39, u"Town"_s);
    row("control character", field::line1, u"a\u0007"_s, 39, u"Line1"_s);
    row("no character at all", field::line1, u"a\uFFFF"_s, 39, u"Line1"_s);
}

void TestSandboxRules::aBreachIsReportedByItsId()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const int, id);
    QFETCH(const QString, extraData);

    Request request = goodRequest();
    request.setText(*findField(field), text);
    const QList<Issue> issues = checkRequest(request, m_lists);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().id, qint64(id));
    QCOMPARE(issues.first().extraData, extraData);
    QCOMPARE(issues.first(), issueOf(SandboxRule(id), extraData));
}

void TestSandboxRules::aLimitIsReachedButNotPassed_data()
{
    QTest::addColumn<QString>("field");
    for (const Field &field : fields()) {
        if (field.limit > 0 && field.choices == ChoiceList::None)
            QTest::newRow(field.name.data()) << QString(field.name);
    }
}

void TestSandboxRules::aLimitIsReachedButNotPassed()
{
    QFETCH(const QString, field);
    const Field &row = *findField(field);
    const QString longest = u"a@"_s + QString(row.limit - 2, u'x');

    Request request = goodRequest();
    request.setText(row, longest);
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
    request.setText(row, longest + u'x');
    QCOMPARE(checkRequest(request, m_lists), QList{issueOf(SandboxRule::TextTooLong, field)});
}

void TestSandboxRules::anEmojiCountsAsTwo()
{
    Request request = goodRequest();
    request.setText(field::title, u"\U0001F600\U0001F600\U0001F600"_s);
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
    request.setText(field::title, u"\U0001F600\U0001F600\U0001F600."_s);
    QCOMPARE(checkRequest(request, m_lists), QList{issueOf(SandboxRule::TextTooLong, u"Title"_s)});
}

void TestSandboxRules::whatIsRequiredIsMissed_data()
{
    QTest::addColumn<QString>("field");
    for (const Field &field : fields()) {
        if (field.presence != Presence::Optional)
            QTest::newRow(field.name.data()) << QString(field.name);
    }
}

void TestSandboxRules::whatIsRequiredIsMissed()
{
    QFETCH(const QString, field);
    Request request = goodRequest();
    request.setValue(*findField(field), Value{});
    QCOMPARE(checkRequest(request, m_lists), QList{issueOf(SandboxRule::MissingField, field)});
}

void TestSandboxRules::whatMayBeBlankMayNotBeMissing()
{
    Request request = goodRequest();
    request.setValue(field::accountNo, QString());
    request.setValue(field::title, QString());
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
    request.setValue(field::accountNo, Value{});
    QCOMPARE(checkRequest(request, m_lists),
             QList{issueOf(SandboxRule::MissingField, u"AccountNo"_s)});
}

void TestSandboxRules::whatIsOptionalMayBeNull()
{
    Request request = goodRequest();
    for (const Field &field : fields()) {
        if (field.presence == Presence::Optional)
            request.setValue(field, Value{});
    }
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
    request.setText(field::serviceLevel, u"0"_s);
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
}

void TestSandboxRules::aFieldHasOneIssueAtMost()
{
    Request request = goodRequest();
    request.setText(field::country, u"Great\u0001Britain"_s);
    QCOMPARE(checkRequest(request, m_lists),
             QList{issueOf(SandboxRule::TextTooLong, u"Country"_s)});
}

void TestSandboxRules::severalFieldsAreReportedInTheirOrder()
{
    Request request = goodRequest();
    request.setText(field::currency, u"ZZZ"_s);
    request.setText(field::channelId, u"77"_s);
    request.setText(field::email, u"nobody"_s);
    const QList<Issue> expected{issueOf(SandboxRule::UnknownChannel, u"77"_s),
                                issueOf(SandboxRule::NotAnEmail, u"Email"_s),
                                issueOf(SandboxRule::UnknownCurrency, u"ZZZ"_s)};
    QCOMPARE(checkRequest(request, m_lists), expected);
}

void TestSandboxRules::anAddressForNothingIsWarnedOf()
{
    Request request = goodRequest();
    request.setValue(field::allowDeliveries, false);
    QCOMPARE(warningsOf(request), QList<Issue>());
    request.setValue(field::allowInvoices, false);
    QCOMPARE(warningsOf(request), QList{issueOf(SandboxRule::AddressUnused, u"AllowDeliveries"_s)});
    QCOMPARE(checkRequest(request, m_lists), QList<Issue>());
}

QTEST_GUILESS_MAIN(TestSandboxRules)
#include "tst_sandboxrules.moc"
