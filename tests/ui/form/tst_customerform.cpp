// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/customerform.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace desk;
using namespace Qt::StringLiterals;

class TestCustomerForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void everyFieldOfTheTableHasAnInputThatIsNamedForPeopleAndTools();
    void theKeyIsMasked();
    void whatIsTypedIsTheRequest();
    void typingPastTheLimitIsNeverStoppedAndSaysByHowMuch();
    void whatComesBackOverTheLimitSaysSoToo();
    void theCounterComesNearTheLimitAndCountsUtf16Units();
    void aFormatIsLookedAtOnLeavingTheField();
    void whatIsMissingIsSaidOnSubmitOnly();
    void findingsComeInReadingOrder();
    void aChoiceThatStaysIsStillWrongForTheNext();
    void aFindingGoesAwayAsSoonAsItIsMended();
    void anotherCountryLooksAtThePostcodeAgain();
    void companyRequiresItsName();
    void aCompanyNameMakesItACompanyAndPersonSaysWhatTheNameMeans();
    void aPasteOf65536UnitsStaysWhole_data();
    void aPasteOf65536UnitsStaysWhole();
    void aLargerPasteIsRefusedWholeInWords_data();
    void aLargerPasteIsRefusedWholeInWords();
    void aPastedLineBreakBecomesAChoice();
    void theWheelChangesNoPickerThatLacksTheFocus();
    void pickersTakeWhatPeopleCallACountry_data();
    void pickersTakeWhatPeopleCallACountry();
    void textThatMatchesNothingIsAFindingAndNotTheEarlierChoice();
    void whatWasTypedBeforeItsListCameMeansARowOfIt();
    void tabGoesThroughEveryFieldInReadingOrder();
    void anyRequestGoesInAndComesOutTheSame();

private:
    QLineEdit *line(QLatin1StringView name) const { return m_form->findChild<QLineEdit *>(name); }
    QString saidOf(QLatin1StringView name) const;
    void type(QLatin1StringView name, const QString &text);
    void leave(QLatin1StringView name) { QTest::keyClick(line(name), Qt::Key_Tab); }
    bool shows(const QString &words) const;

    std::unique_ptr<CustomerForm> m_form;
};

void TestCustomerForm::init()
{
    m_form = std::make_unique<CustomerForm>();
    m_form->setCatalogue(Catalogue::iso());
    m_form->resize(960, 640);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

// What a screen reader is told of the field beyond its help: the finding.
QString TestCustomerForm::saidOf(QLatin1StringView name) const
{
    const QWidget *input = m_form->findChild<QWidget *>(name);
    return input->accessibleDescription()
        .mid(name.size() + 2 + findField(name)->help().size())
        .trimmed();
}

void TestCustomerForm::type(QLatin1StringView name, const QString &text)
{
    line(name)->setFocus();
    line(name)->selectAll();
    QTest::keyClicks(line(name), text);
}

bool TestCustomerForm::shows(const QString &words) const
{
    const auto labels = m_form->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void TestCustomerForm::everyFieldOfTheTableHasAnInputThatIsNamedForPeopleAndTools()
{
    for (const Field &field : fields()) {
        const QWidget *input = m_form->findChild<QWidget *>(field.name);
        QVERIFY2(input, field.name.data());
        QVERIFY2(input->isVisible(), field.name.data());
        QCOMPARE(input->accessibleName(), field.label());
        QVERIFY(input->accessibleDescription().startsWith(field.name + ". "_L1));
        QVERIFY(shows(field.label()));
    }
}

void TestCustomerForm::theKeyIsMasked()
{
    QCOMPARE(line(field::apiKey)->echoMode(), QLineEdit::Password);
}

void TestCustomerForm::whatIsTypedIsTheRequest()
{
    type(field::surname, u"O'Brien"_s);
    type(field::channelId, u"2"_s);
    m_form->findChild<QCheckBox *>(field::allowInvoices)->click();
    QCOMPARE(m_form->request().text(field::surname), u"O'Brien"_s);
    QCOMPARE(m_form->request().value(field::channelId), Value(2));
    QCOMPARE(m_form->request().value(field::allowInvoices), Value(false));
    QCOMPARE(m_form->request().value(field::allowDeliveries), Value(true));
}

void TestCustomerForm::typingPastTheLimitIsNeverStoppedAndSaysByHowMuch()
{
    type(field::accountNo, u"1234567890123"_s);
    QCOMPARE(line(field::accountNo)->text(), u"1234567890123"_s);
    QVERIFY(saidOf(field::accountNo).contains("too long by 3"_L1));
    QVERIFY(shows(u"13/10"_s));
}

void TestCustomerForm::whatComesBackOverTheLimitSaysSoToo()
{
    Request request;
    request.setText(*findField(field::firstname), u"Wolfeschlegelsteinhausen"_s);
    m_form->setDraft({request});
    QVERIFY(saidOf(field::firstname).contains(u"too long by 4"_s));
    m_form->clearForNext();
    QCOMPARE(saidOf(field::firstname), QString());
}

void TestCustomerForm::theCounterComesNearTheLimitAndCountsUtf16Units()
{
    type(field::accountNo, u"1234567"_s);
    QVERIFY(!shows(u"/10"_s));
    type(field::accountNo, u"12345678"_s);
    QVERIFY(shows(u"8/10"_s));
    line(field::accountNo)->setText(u"12345678\U0001F600"_s);
    QVERIFY(shows(u"10/10"_s));
}

void TestCustomerForm::aFormatIsLookedAtOnLeavingTheField()
{
    type(field::email, u"ann"_s);
    QCOMPARE(saidOf(field::email), QString());
    leave(field::email);
    QVERIFY(saidOf(field::email).contains("@"_L1));
}

void TestCustomerForm::whatIsMissingIsSaidOnSubmitOnly()
{
    line(field::surname)->setFocus();
    leave(field::surname);
    QCOMPARE(saidOf(field::surname), QString());
    QVERIFY(hasErrors(m_form->validateAll()));
    QVERIFY(saidOf(field::surname).contains("missing"_L1));
}

void TestCustomerForm::findingsComeInReadingOrder()
{
    QStringList names;
    for (const Finding &finding : m_form->validateAll())
        names.append(finding.field);
    QVERIFY(names.contains(field::firstname));
    QVERIFY(names.indexOf(field::firstname) < names.indexOf(field::line1));
    QVERIFY(names.indexOf(field::line1) < names.indexOf(field::country));
}

void TestCustomerForm::aChoiceThatStaysIsStillWrongForTheNext()
{
    type(field::country, u"Nowhere"_s);
    leave(field::country);
    m_form->clearForNext();
    QCOMPARE(line(field::country)->text(), u"Nowhere"_s);
    QVERIFY(!saidOf(field::country).isEmpty());
}

void TestCustomerForm::aFindingGoesAwayAsSoonAsItIsMended()
{
    m_form->validateAll();
    QVERIFY(!saidOf(field::surname).isEmpty());
    type(field::surname, u"S"_s);
    QCOMPARE(saidOf(field::surname), QString());

    type(field::email, u"ann"_s);
    leave(field::email);
    QVERIFY(!saidOf(field::email).isEmpty());
    type(field::email, u"ann@x"_s);
    QCOMPARE(saidOf(field::email), QString());
}

void TestCustomerForm::anotherCountryLooksAtThePostcodeAgain()
{
    type(field::country, u"gbr"_s);
    leave(field::country);
    type(field::postcode, u"12345"_s);
    leave(field::postcode);
    QVERIFY(!saidOf(field::postcode).isEmpty());
    type(field::country, u"deu"_s);
    leave(field::country);
    QCOMPARE(saidOf(field::postcode), QString());
}

void TestCustomerForm::companyRequiresItsName()
{
    m_form->validateAll();
    QCOMPARE(saidOf(field::companyName), QString());
    QTest::mouseClick(m_form->findChild<QRadioButton *>("accountTypeCompany"_L1), Qt::LeftButton);
    m_form->validateAll();
    QVERIFY(saidOf(field::companyName).contains("missing"_L1));
}

void TestCustomerForm::aCompanyNameMakesItACompanyAndPersonSaysWhatTheNameMeans()
{
    auto *person = m_form->findChild<QRadioButton *>("accountTypePerson"_L1);
    QVERIFY(person->isChecked());
    type(field::companyName, u"Smith Ltd"_s);
    QVERIFY(!person->isChecked());
    QTest::mouseClick(person, Qt::LeftButton);
    QCOMPARE(line(field::companyName)->text(), u"Smith Ltd"_s);
    QVERIFY(saidOf(field::companyName).contains("clear it for a person"_L1));
    line(field::companyName)->clear();
    QCOMPARE(saidOf(field::companyName), QString());
}

void TestCustomerForm::aPasteOf65536UnitsStaysWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a line") << u"Line1"_s;
    QTest::newRow("a picker") << u"Country"_s;
    QTest::newRow("the key") << u"apiKey"_s;
}

void TestCustomerForm::aPasteOf65536UnitsStaysWhole()
{
    QFETCH(QString, name);
    auto *edit = m_form->findChild<QLineEdit *>(name);
    const QString text = QString(65'535, u'x') + u'y';
    QGuiApplication::clipboard()->setText(text);
    edit->setFocus();
    QTest::keySequence(edit, QKeySequence::Paste);
    QCOMPARE(edit->text(), text);
}

void TestCustomerForm::aLargerPasteIsRefusedWholeInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("units");
    QTest::newRow("one more, a line") << u"Line1"_s << 65'537;
    QTest::newRow("one more, a picker") << u"Country"_s << 65'537;
    QTest::newRow("ten million") << u"Surname"_s << 10'000'000;
}

void TestCustomerForm::aLargerPasteIsRefusedWholeInWords()
{
    QFETCH(QString, name);
    QFETCH(int, units);
    auto *edit = m_form->findChild<QLineEdit *>(name);
    edit->setFocus();
    QTest::keyClicks(edit, u"kept"_s);
    QGuiApplication::clipboard()->setText(QString(units, u'x'));
    QTest::keySequence(edit, QKeySequence::Paste);
    QCOMPARE(edit->text(), u"kept"_s);
    QVERIFY(saidOf(findField(name)->name).contains("Nothing was put in"_L1));
}

void TestCustomerForm::aPastedLineBreakBecomesAChoice()
{
    QGuiApplication::clipboard()->setText(u"Flat 1\n2 High Street"_s);
    line(field::line1)->setFocus();
    QTest::keySequence(line(field::line1), QKeySequence::Paste);
    QCOMPARE(line(field::line1)->text(), u"Flat 1\n2 High Street"_s);
    QVERIFY(saidOf(field::line1).contains("line break"_L1));
    const auto labels = m_form->findChildren<QLabel *>();
    const auto offer = std::ranges::find_if(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains("Put spaces instead"_L1);
    });
    QVERIFY(offer != labels.end());
    Q_EMIT(*offer)->linkActivated(u"#"_s);
    QCOMPARE(line(field::line1)->text(), u"Flat 1 2 High Street"_s);
    QCOMPARE(saidOf(field::line1), QString());
}

void TestCustomerForm::theWheelChangesNoPickerThatLacksTheFocus()
{
    type(field::country, u"gbr"_s);
    leave(field::country);
    QLineEdit *picker = line(field::country);
    const QString before = picker->text();
    const QPointF centre = picker->rect().center();
    QWheelEvent wheel(centre, picker->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(picker, &wheel);
    QCOMPARE(picker->text(), before);
    QCOMPARE(m_form->request().text(field::country), u"GBR"_s);
}

void TestCustomerForm::pickersTakeWhatPeopleCallACountry_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed :
         {u"uk"_s, u"england"_s, u"gbr"_s, u"united k"_s, u"Great Britain"_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestCustomerForm::pickersTakeWhatPeopleCallACountry()
{
    QFETCH(QString, typed);
    type(field::country, typed);
    leave(field::country);
    QCOMPARE(m_form->request().text(field::country), u"GBR"_s);
}

void TestCustomerForm::textThatMatchesNothingIsAFindingAndNotTheEarlierChoice()
{
    type(field::country, u"gbr"_s);
    leave(field::country);
    type(field::country, u"atlantis"_s);
    leave(field::country);
    QCOMPARE(m_form->request().text(field::country), u"atlantis"_s);
    QVERIFY(saidOf(field::country).contains("not in the list"_L1));
}

void TestCustomerForm::whatWasTypedBeforeItsListCameMeansARowOfIt()
{
    m_form->setCatalogue({});
    type(field::country, u"gbr"_s);
    leave(field::country);
    QCOMPARE(m_form->request().text(field::country), u"gbr"_s);
    m_form->setCatalogue(Catalogue::iso());
    QCOMPARE(m_form->request().text(field::country), u"GBR"_s);
}

void TestCustomerForm::tabGoesThroughEveryFieldInReadingOrder()
{
    m_form->focusFirst();
    QStringList visited;
    QPoint last(0, 0);
    for (int i = 0; i < 40; ++i) {
        const QWidget *focused = QGuiApplication::focusObject()
                                     ? qobject_cast<QWidget *>(QGuiApplication::focusObject())
                                     : nullptr;
        QVERIFY(focused);
        if (visited.contains(focused->objectName()))
            break;
        visited.append(focused->objectName());
        const QPoint place = focused->mapTo(m_form->widget(), QPoint(0, focused->height() / 2));
        const bool isFurther = place.y() > last.y() + 12 || place.x() > last.x();
        QVERIFY2(isFurther, qPrintable(focused->objectName()));
        last = place;
        QTest::keyClick(const_cast<QWidget *>(focused), Qt::Key_Tab);
    }
    for (const Field &field : fields())
        QVERIFY2(visited.contains(field.name), field.name.data());
}

void TestCustomerForm::anyRequestGoesInAndComesOutTheSame()
{
    Request request;
    for (const Field &field : fields()) {
        if (field.type == ValueType::Text)
            request.setText(field, u" "_s + field.name + u"\U0001F600\u0000\t ü"_s);
    }
    request.setText(field::country, u"GBR"_s);
    request.setText(field::currency, u"Nothing we know"_s);
    request.setText(field::channelId, u"3"_s);
    request.setValue(field::allowDeliveries, false);
    m_form->setDraft({request});
    QCOMPARE(m_form->draft().request, request.withoutKey());
}

QTEST_MAIN(TestCustomerForm)
#include "tst_customerform.moc"
