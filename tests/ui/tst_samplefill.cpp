// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "form/customerform.h"
#include "windowfixture.h"

#include <QInputDialog>
#include <QSpinBox>
#include <QStatusBar>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Ctrl+Shift+G and Ctrl+Alt+G in the real window.
class TestSampleFill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aKeyFillsTheFormAsOneStepOfUndo();
    void theSeedThatIsSaidGivesTheSameCustomer();
    void anotherPressIsAnotherCustomer();
    void onProductionNothingHappens();

private:
    void openAt(bool production)
    {
        m_fixture->environments().first().production = production;
        m_fixture->open();
    }
    CustomerForm *form() const { return m_fixture->window->findChild<CustomerForm *>(); }
    Request request() const { return form()->request().withoutKey(); }
    QString said() const { return m_fixture->window->statusBar()->currentMessage(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(m_fixture->window.get(), key, modifiers);
    }
    void pressFill() const { press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier); }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSampleFill::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestSampleFill::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestSampleFill::aKeyFillsTheFormAsOneStepOfUndo()
{
    openAt(false);
    m_fixture->type(field::surname, u"Typed"_s);
    const Request before = request();
    pressFill();
    QVERIFY(request().text(field::email).contains("@example."_L1));
    form()->setKey(u"some-key"_s);
    QCOMPARE(form()->validateAll().size(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(request(), before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(request().text(field::email).contains("@example."_L1));
}

void TestSampleFill::theSeedThatIsSaidGivesTheSameCustomer()
{
    openAt(false);
    pressFill();
    const Request first = request();
    const QString seed = said().section(u"seed "_s, 1).section(u'.', 0, 0);
    QVERIFY2(seed.toInt() > 0, qPrintable(said()));
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(request() != first);
    press(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = m_fixture->find<QInputDialog>("sampleSeed"_L1);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *input = dialog->findChild<QSpinBox *>();
    QCOMPARE(input->text(), seed);
    input->selectAll();
    QTest::keyClicks(input, seed);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE(request(), first);
}

void TestSampleFill::anotherPressIsAnotherCustomer()
{
    openAt(false);
    pressFill();
    const Request first = request();
    pressFill();
    QVERIFY(request() != first);
}

void TestSampleFill::onProductionNothingHappens()
{
    openAt(true);
    const Request before = request();
    pressFill();
    QCOMPARE(request(), before);
    QVERIFY2(said().contains("production"_L1), qPrintable(said()));
    press(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_fixture->find<QInputDialog>("sampleSeed"_L1));
}

QTEST_MAIN(TestSampleFill)
#include "tst_samplefill.moc"
