// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "form/addressoffer.h"
#include "form/customerform.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"Mrs A Smith\n12 High Street\nLeeds\nLS1 4AB\nUnited Kingdom"_s;

} // namespace

class TestPastedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPasteInSeveralLinesOpensAnOffer_data();
    void aPasteInSeveralLinesOpensAnOffer();
    void enterSpreadsItAndOneUndoTakesItBack();
    void theShortcutSpreadsItAndOpensItAgain();
    void theButtonsDoWhatTheKeysDo();
    void escapeLeavesItAsPasted();
    void typingOnClosesTheOffer();
    void whatStandsInTheFieldsIsShownBeforeItIsReplaced();
    void theLinesAboveAreLeftAlone();
    void whereNoLineWasPastedTheFieldIsEmptied();
    void aLineThatIsNoAddressIsLeftInPeace_data();
    void aLineThatIsNoAddressIsLeftInPeace();
    void aLineWithCommasAndAPostcodeIsOffered();
    void typingCommasOffersNothing();
    void theOfferIsReadToThoseWhoCannotSeeIt();
    void theOfferStaysWithinTheForm();
    void aHugePasteIsOfferedAtOnce();
    void theTelephoneKeyFormatsTheFieldInOneStep();
    void theTelephoneKeyElsewhereFormatsBoth();
    void whatIsNoNumberIsNeverRewritten();

private:
    void paste(QLatin1StringView name, const QString &text);
    bool isOpen() const;
    QString shown() const;
    QString text(QLatin1StringView name) const { return m_form->request().text(name); }

    FakeClient m_client;
    std::unique_ptr<WindowFixture> m_fixture;
    CustomerForm *m_form = nullptr;
};

void TestPastedAddress::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_client);
    m_fixture->open();
    m_form = m_fixture->window->findChild<CustomerForm *>();
    m_form->setCatalogue(Catalogue::iso());
}

void TestPastedAddress::cleanup()
{
    m_fixture.reset();
}

void TestPastedAddress::paste(QLatin1StringView name, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_fixture->line(name)->setFocus();
    QTest::keySequence(m_fixture->line(name), QKeySequence::Paste);
}

bool TestPastedAddress::isOpen() const
{
    const auto *offer = m_form->findChild<AddressOffer *>();
    return offer && offer->isVisible();
}

QString TestPastedAddress::shown() const
{
    QStringList texts;
    for (const QLabel *label : m_form->findChild<AddressOffer *>()->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'|');
}

void TestPastedAddress::aPasteInSeveralLinesOpensAnOffer_data()
{
    QTest::addColumn<QString>("way");
    for (const QString &way :
         {u"Ctrl+V"_s, u"Shift+Insert"_s, u"middle click"_s, u"menu"_s, u"drop"_s})
        QTest::newRow(qPrintable(way)) << way;
}

void TestPastedAddress::aPasteInSeveralLinesOpensAnOffer()
{
    QFETCH(QString, way);
    QLineEdit *edit = m_fixture->line(field::line1);
    edit->setFocus();
    QGuiApplication::clipboard()->setText(address);
    if (way == "Ctrl+V"_L1) {
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    } else if (way == "Shift+Insert"_L1) {
        QTest::keyClick(edit, Qt::Key_Insert, Qt::ShiftModifier);
    } else if (way == "middle click"_L1) {
        QGuiApplication::clipboard()->setText(address, QClipboard::Selection);
        QTest::mouseClick(edit, Qt::MiddleButton);
    } else if (way == "menu"_L1) {
        edit->paste(); // what the menu's entry calls
    } else {
        QMimeData data;
        data.setText(address);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(edit, &enter);
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(edit, &drop);
    }
    QCOMPARE(edit->text(), address);
    QVERIFY(isOpen());
    QVERIFY(shown().contains("Town|Leeds"_L1));
    QVERIFY(edit->hasFocus());
}

void TestPastedAddress::enterSpreadsItAndOneUndoTakesItBack()
{
    paste(field::line1, address);
    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Return);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::title), u"Mrs"_s);
    QCOMPARE(text(field::firstname), u"A"_s);
    QCOMPARE(text(field::surname), u"Smith"_s);
    QCOMPARE(text(field::line1), u"12 High Street"_s);
    QCOMPARE(text(field::town), u"Leeds"_s);
    QCOMPARE(text(field::postcode), u"LS1 4AB"_s);
    QCOMPARE(text(field::country), u"GBR"_s);

    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(field::line1), address);
    for (const QLatin1StringView name : {field::surname, field::town, field::postcode})
        QCOMPARE(text(name), QString());
    QVERIFY(!isOpen());
}

void TestPastedAddress::theShortcutSpreadsItAndOpensItAgain()
{
    constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    QLineEdit *edit = m_fixture->line(field::line1);
    paste(field::line1, address);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!isOpen());
    QTest::keyClick(edit, Qt::Key_A, keys);
    QVERIFY(isOpen());
    QTest::keyClick(edit, Qt::Key_A, keys);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::town), u"Leeds"_s);
    QTest::keyClick(edit, Qt::Key_A, keys);
    QVERIFY(!isOpen());
    QVERIFY(m_fixture->window->statusBar()->currentMessage().contains("no address"_L1));
}

void TestPastedAddress::theButtonsDoWhatTheKeysDo()
{
    paste(field::line1, address);
    const auto *offer = m_form->findChild<AddressOffer *>();
    const auto buttons = offer->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::line1), address);
    paste(field::line1, address);
    m_fixture->line(field::line1)->clear();
    paste(field::line1, address);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(text(field::town), u"Leeds"_s);
}

void TestPastedAddress::escapeLeavesItAsPasted()
{
    paste(field::line1, address);
    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Escape);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::line1), address);
    QCOMPARE(text(field::town), QString());
}

void TestPastedAddress::typingOnClosesTheOffer()
{
    paste(field::line1, address);
    QTest::keyClicks(m_fixture->line(field::line1), u"x"_s);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::line1), address + u'x');
}

void TestPastedAddress::whatStandsInTheFieldsIsShownBeforeItIsReplaced()
{
    m_fixture->type(field::town, u"York"_s);
    m_fixture->type(field::county, u"North Yorkshire"_s);
    m_fixture->type(field::country, u"deu"_s);
    paste(field::line1, u"12 High Street\nLeeds\nLS1 4AB\nEngland"_s);
    QVERIFY(isOpen());
    QVERIFY(shown().contains(u"Town|Leeds|would replace “York”"_s));
    QVERIFY(shown().contains(u"County|North Yorkshire|stays as it is"_s));
    QVERIFY(shown().contains(u"Country|United Kingdom — GBR|would replace “Germany — DEU”"_s));
    QCOMPARE(text(field::town), u"York"_s);
    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Return);
    QCOMPARE(text(field::town), u"Leeds"_s);
    QCOMPARE(text(field::county), u"North Yorkshire"_s);
    QCOMPARE(text(field::country), u"GBR"_s);
}

void TestPastedAddress::theLinesAboveAreLeftAlone()
{
    m_fixture->type(field::line1, u"Flat 3"_s);
    paste(field::line2, u"12 High Street\nLeeds\nLS1 4AB"_s);
    QTest::keyClick(m_fixture->line(field::line2), Qt::Key_Return);
    QCOMPARE(text(field::line1), u"Flat 3"_s);
    QCOMPARE(text(field::line2), u"12 High Street"_s);
    QCOMPARE(text(field::town), u"Leeds"_s);
}

void TestPastedAddress::whereNoLineWasPastedTheFieldIsEmptied()
{
    paste(field::postcode, u"12 High Street\nLeeds"_s);
    QVERIFY(isOpen());
    QVERIFY(shown().contains(u"Postcode|(blank)"_s));
    QTest::keyClick(m_fixture->line(field::postcode), Qt::Key_Return);
    QCOMPARE(text(field::line1), u"12 High Street"_s);
    QCOMPARE(text(field::line2), u"Leeds"_s);
    QCOMPARE(text(field::postcode), QString());
}

void TestPastedAddress::aLineThatIsNoAddressIsLeftInPeace_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("a line") << u"12 High Street"_s;
    QTest::newRow("a line with a comma") << u"12, High Street"_s;
    QTest::newRow("a line and its end") << u"12 High Street\n"_s;
    QTest::newRow("a line with a postcode and no comma") << u"Leeds LS1 4AB"_s;
}

void TestPastedAddress::aLineThatIsNoAddressIsLeftInPeace()
{
    QFETCH(QString, pasted);
    paste(field::line1, pasted);
    QVERIFY(!isOpen());
    QCOMPARE(text(field::line1), pasted);
}

void TestPastedAddress::aLineWithCommasAndAPostcodeIsOffered()
{
    paste(field::line1, u"12 High Street, Leeds, LS1 4AB"_s);
    QVERIFY(isOpen());
    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(text(field::line1), u"12 High Street"_s);
    QCOMPARE(text(field::town), u"Leeds"_s);
}

void TestPastedAddress::typingCommasOffersNothing()
{
    m_fixture->line(field::line1)->setFocus();
    QTest::keyClicks(m_fixture->line(field::line1), u"12 High Street, Leeds, LS1 4AB"_s);
    QVERIFY(!isOpen());
}

void TestPastedAddress::theOfferIsReadToThoseWhoCannotSeeIt()
{
    m_fixture->type(field::town, u"York"_s);
    paste(field::line1, u"12 High Street\nLeeds\nLS1 4AB"_s);
    const auto *offer = m_form->findChild<AddressOffer *>();
    QCOMPARE(offer->accessibleName(), u"Pasted address"_s);
    QVERIFY(offer->accessibleDescription().contains(u"Town: Leeds, would replace “York”. "_s));
    QVERIFY(offer->accessibleDescription().contains("Enter spreads it"_L1));
}

void TestPastedAddress::theOfferStaysWithinTheForm()
{
    for (const QLatin1StringView name :
         {field::line1, field::line3, field::postcode, field::country}) {
        paste(name, u"Line\n"_s.repeated(4) + QString(500, u'x') + u"\nLeeds\nLS1 4AB"_s);
        QVERIFY(isOpen());
        QCoreApplication::processEvents(); // what is said below the fields moves them
        const auto *offer = m_form->findChild<AddressOffer *>();
        QTRY_VERIFY(!offer->geometry().intersects(
            QRect(m_fixture->line(name)->mapTo(m_form->widget(), QPoint(0, 0)),
                  m_fixture->line(name)->size())));
        QVERIFY(m_form->widget()->rect().contains(offer->geometry()));
        QTest::keyClick(m_fixture->line(name), Qt::Key_Escape);
        m_fixture->line(name)->clear();
    }
}

void TestPastedAddress::aHugePasteIsOfferedAtOnce()
{
    const QString huge = u"line\n"_s.repeated(10'000);
    paste(field::line1, huge);
    QVERIFY(isOpen());
    QTest::keyClick(m_fixture->line(field::line1), Qt::Key_Return);
    QCOMPARE(text(field::line1) + text(field::line2), u"lineline"_s);
    QCOMPARE(text(field::line3).count(u"line"_s), 9'998);
}

void TestPastedAddress::theTelephoneKeyFormatsTheFieldInOneStep()
{
    const QLatin1StringView telephone("TelephoneNo");
    m_fixture->type(field::country, u"gbr"_s);
    m_fixture->type(telephone, u"01134960000"_s);
    QCOMPARE(text(telephone), u"01134960000"_s); // nothing is rewritten by itself
    m_fixture->line(telephone)->setFocus();
    QVERIFY(m_fixture->line(telephone)->toolTip().contains("Ctrl+T"_L1));
    QTest::keyClick(m_fixture->line(telephone), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(text(telephone), u"+44 113 496 0000"_s);
    QTest::keyClick(m_fixture->line(telephone), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(telephone), u"01134960000"_s);
}

void TestPastedAddress::theTelephoneKeyElsewhereFormatsBoth()
{
    const QLatin1StringView telephone("TelephoneNo");
    const QLatin1StringView mobile("MobileNo");
    m_fixture->type(field::country, u"gbr"_s);
    m_fixture->type(telephone, u"0113 496 0000 ext 12345"_s);
    m_fixture->type(mobile, u"07400123456"_s);
    m_fixture->line(field::surname)->setFocus();
    QTest::keyClick(m_fixture->line(field::surname), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(text(telephone), u"+441134960000x12345"_s); // the other form is past the limit
    QCOMPARE(text(mobile), u"+44 7400 123456"_s);
    QTest::keyClick(m_fixture->line(field::surname), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(telephone), u"0113 496 0000 ext 12345"_s);
    QCOMPARE(text(mobile), u"07400123456"_s);
}

void TestPastedAddress::whatIsNoNumberIsNeverRewritten()
{
    const QLatin1StringView telephone("TelephoneNo");
    m_fixture->type(field::country, u"gbr"_s);
    m_fixture->type(telephone, u"ask for Bob"_s);
    m_fixture->line(telephone)->setFocus();
    QTest::keyClick(m_fixture->line(telephone), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(text(telephone), u"ask for Bob"_s);
    QVERIFY(m_fixture->window->statusBar()->currentMessage().contains("Telephone stays"_L1));
}

QTEST_MAIN(TestPastedAddress)
#include "tst_pastedaddress.moc"
