// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/networkclient.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QSignalSpy>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// The whole of it, with nothing faked: typed into the form, sent to the sandbox over HTTP, read
/// back from the journal by the history.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCustomerTypedIntoTheFormStandsInTheHistoryWithItsIds();
    void theSameEmailAgainIsRejectedAtItsField();
};

void TestEndToEnd::aCustomerTypedIntoTheFormStandsInTheHistoryWithItsIds()
{
    NetworkClient client;
    WindowFixture fixture(client);
    fixture.open();
    fixture.typeCustomer(u"Smith"_s);
    fixture.pressCreate();
    auto *outcome = fixture.find<QLabel>("outcome"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(outcome->text().startsWith("Account "_L1), 10'000);

    QFuture<AttemptPage> page = fixture.journal.page({});
    page.waitForFinished();
    QCOMPARE(page.result().attempts.size(), 1);
    const Attempt attempt = page.result().attempts.first();
    QCOMPARE(attempt.conclusion->outcome, Outcome::Created);
    QVERIFY(attempt.conclusion->answer.accountId);
    QVERIFY(attempt.conclusion->answer.addressId);
    QVERIFY(attempt.conclusion->answer.contactId);
    QCOMPARE(attempt.request.text(field::country), u"GBR"_s);

    auto *list = fixture.window->findChild<QAbstractItemView *>("historyList"_L1);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(list->currentIndex().isValid());
    QTRY_COMPARE(fixture.find<QLabel>("createdToday"_L1)->text(), u"Created today: 1"_s);
}

void TestEndToEnd::theSameEmailAgainIsRejectedAtItsField()
{
    NetworkClient client;
    WindowFixture fixture(client);
    fixture.open();
    auto *outcome = fixture.find<QLabel>("outcome"_L1);
    fixture.typeCustomer(u"Smith"_s);
    fixture.pressCreate();
    QTRY_VERIFY_WITH_TIMEOUT(outcome->text().startsWith("Account "_L1), 10'000);
    fixture.typeCustomer(u"Smith"_s);
    fixture.pressCreate();
    QTRY_VERIFY_WITH_TIMEOUT(outcome->text().startsWith("Not created"_L1), 10'000);
    QCOMPARE(fixture.line(field::surname)->text(), u"Smith"_s);
    const QString email = fixture.line(field::email)->accessibleDescription();
    QVERIFY2(email.size() > findField(field::email)->help().size() + 10, qPrintable(email));
}

QTEST_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
