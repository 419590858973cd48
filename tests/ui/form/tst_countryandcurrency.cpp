// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/customerform.h"
#include "form/formundo.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// Choosing a country proposes its currency.
class TestCountryAndCurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void choosingACountryProposesItsCurrencyAndSaysSo();
    void undoTakesBothBackAsOneStep();
    void aCountryThatCameWithAPastedAddressProposesItsCurrencyToo();
    void aCurrencyChosenByHandStays();
    void typingOnPutsBackWhatWasThere();
    void theNextCustomersCountryProposesAgain();

private:
    void type(QLatin1StringView name, const QString &text) const
    {
        auto *edit = m_form->findChild<QLineEdit *>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    QString currency() const { return m_form->request().text(field::currency); }
    QString description() const
    {
        return m_form->findChild<QLineEdit *>(field::currency)->accessibleDescription();
    }

    std::unique_ptr<CustomerForm> m_form;
};

void TestCountryAndCurrency::init()
{
    m_form = std::make_unique<CustomerForm>();
    m_form->setCatalogue(Catalogue::iso());
    m_form->resize(1000, 700);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestCountryAndCurrency::cleanup()
{
    m_form.reset();
}

void TestCountryAndCurrency::choosingACountryProposesItsCurrencyAndSaysSo()
{
    type(field::country, u"france"_s);
    QCOMPARE(currency(), u"EUR"_s);
    QVERIFY(description().contains("proposed for France"_L1));
    const auto labels = m_form->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == "proposed for France"_L1;
    }));
    type(field::country, u"uk"_s);
    QCOMPARE(currency(), u"GBP"_s);
}

void TestCountryAndCurrency::undoTakesBothBackAsOneStep()
{
    FormUndo undo(*m_form);
    type(field::surname, u"Smith"_s);
    type(field::country, u"france"_s);
    undo.undoAction()->trigger();
    QCOMPARE(currency(), QString());
    QCOMPARE(m_form->request().text(field::country), QString());
    QCOMPARE(m_form->request().text(field::surname), u"Smith"_s);
    QVERIFY(!description().contains("proposed"_L1));
    undo.redoAction()->trigger();
    QCOMPARE(currency(), u"EUR"_s);
    QCOMPARE(m_form->request().text(field::country), u"FRA"_s);
}

void TestCountryAndCurrency::aCountryThatCameWithAPastedAddressProposesItsCurrencyToo()
{
    FormUndo undo(*m_form);
    m_form->change({{field::town, u"Lyon"_s}, {field::country, u"FRA"_s}}, u"spread"_s);
    QCOMPARE(currency(), u"EUR"_s);
    undo.undoAction()->trigger();
    QCOMPARE(currency(), QString());
    m_form->change({{field::country, u"FRA"_s}, {field::currency, u"USD"_s}}, u"other"_s);
    QCOMPARE(currency(), u"USD"_s);
}

void TestCountryAndCurrency::aCurrencyChosenByHandStays()
{
    type(field::currency, u"usd"_s);
    type(field::country, u"france"_s);
    QCOMPARE(currency(), u"USD"_s);
    QVERIFY(!description().contains("proposed"_L1));
}

void TestCountryAndCurrency::typingOnPutsBackWhatWasThere()
{
    auto *edit = m_form->findChild<QLineEdit *>(field::country);
    edit->setFocus();
    QTest::keyClicks(edit, u"fra"_s); // France's code by itself
    QCOMPARE(currency(), u"EUR"_s);
    QTest::keyClicks(edit, u"x"_s);
    QCOMPARE(currency(), QString());
}

void TestCountryAndCurrency::theNextCustomersCountryProposesAgain()
{
    type(field::currency, u"usd"_s);
    type(field::country, u"france"_s);
    m_form->clearForNext();
    QCOMPARE(currency(), u"USD"_s);
    type(field::country, u"uk"_s);
    QCOMPARE(currency(), u"GBP"_s);
}

QTEST_MAIN(TestCountryAndCurrency)
#include "tst_countryandcurrency.moc"
