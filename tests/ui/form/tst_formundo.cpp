// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/customerform.h"
#include "form/formpage.h"
#include "form/formundo.h"
#include "journal/draftkeeper.h"
#include "journal/parkeddrafts.h"
#include "parking/parking.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// What undo has to bring back: what can be typed, and what is parked.
struct Everything
{
    Draft draft;
    QList<ParkedDraft> parked;

    bool operator==(const Everything &) const = default;
};

} // namespace

class TestFormUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingInAFieldIsOneStep();
    void deletingAfterTypingIsAStepOfItsOwn();
    void goingElsewhereEndsAStep();
    void aPasteIsAStepOfItsOwn();
    void choosingARowIsOneStep();
    void severalFieldsChangedAtOnceAreOneStep();
    void undoGoesToTheFieldThatItChanged();
    void undoAndRedoKeysNeverStayInAField();
    void theMenuOfAFieldHasTheFormsUndo();
    void theKeyIsInNoStep();
    void afterACreateNoStepLeadsBackToThatCustomer();
    void afterACreateWhatNewReplacedCanBeHadBack();
    void randomChangesAreTakenBackOneByOne_data();
    void randomChangesAreTakenBackOneByOne();

private:
    QLineEdit *line(QLatin1StringView name) const { return m_form->findChild<QLineEdit *>(name); }
    QString text(QLatin1StringView name) const { return m_form->request().text(name); }
    void type(QLatin1StringView name, const char *text);
    void undo() { m_undo->undoAction()->trigger(); }
    void redo() { m_undo->redoAction()->trigger(); }
    Everything everything() const { return {m_form->draft(), m_parked->drafts()}; }
    void changeAtRandom(QRandomGenerator &random);
    void typeAtRandom(QRandomGenerator &random);
    void parkAtRandom(QRandomGenerator &random);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<DraftKeeper> m_drafts;
    std::unique_ptr<ParkedDrafts> m_parked;
    CustomerForm *m_form = nullptr;
    FormUndo *m_undo = nullptr;
    Parking *m_parking = nullptr;
};

void TestFormUndo::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_drafts = std::make_unique<DraftKeeper>(m_directory->filePath(u"drafts"_s));
    m_parked = std::make_unique<ParkedDrafts>(m_directory->filePath(u"drafts/parked"_s));
    m_window = std::make_unique<QMainWindow>();
    m_form = new CustomerForm(m_window.get());
    m_form->setCatalogue(Catalogue::iso());
    m_undo = new FormUndo(*m_form, m_window.get());
    m_parking = new Parking(*m_form, *m_undo, *m_drafts, *m_parked, m_window.get());
    m_window->addActions({m_undo->undoAction(), m_undo->redoAction()});
    m_window->setCentralWidget(m_form);
    m_window->resize(960, 640);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFormUndo::cleanup()
{
    m_window.reset();
    m_parked.reset();
    m_drafts.reset();
}

void TestFormUndo::type(QLatin1StringView name, const char *text)
{
    line(name)->setFocus();
    QTest::keyClicks(line(name), QString::fromLatin1(text));
}

void TestFormUndo::typingInAFieldIsOneStep()
{
    type(field::surname, "Smith");
    undo();
    QCOMPARE(text(field::surname), QString());
    redo();
    QCOMPARE(text(field::surname), u"Smith"_s);
}

void TestFormUndo::deletingAfterTypingIsAStepOfItsOwn()
{
    type(field::surname, "Smith");
    QTest::keyClick(line(field::surname), Qt::Key_Backspace);
    QTest::keyClick(line(field::surname), Qt::Key_Backspace);
    undo();
    QCOMPARE(text(field::surname), u"Smith"_s);
}

void TestFormUndo::goingElsewhereEndsAStep()
{
    type(field::surname, "Smi");
    type(field::firstname, "Ann");
    type(field::surname, "th");
    undo();
    QCOMPARE(text(field::surname), u"Smi"_s);
    undo();
    QCOMPARE(text(field::firstname), QString());
    QCOMPARE(text(field::surname), u"Smi"_s);
}

void TestFormUndo::aPasteIsAStepOfItsOwn()
{
    type(field::line1, "1 ");
    line(field::line1)->insert(u"High Street"_s);
    undo();
    QCOMPARE(text(field::line1), u"1 "_s);
}

void TestFormUndo::choosingARowIsOneStep()
{
    type(field::country, "uk");
    QTest::keyClick(line(field::country), Qt::Key_Tab);
    QCOMPARE(text(field::country), u"GBR"_s);
    undo();
    QCOMPARE(text(field::country), QString());
    redo();
    QCOMPARE(line(field::country)->text(), u"United Kingdom — GBR"_s);
}

void TestFormUndo::severalFieldsChangedAtOnceAreOneStep()
{
    m_form->change({{field::town, u"Leeds"_s}, {field::postcode, u"LS1 4AP"_s}}, u"spread"_s);
    QCOMPARE(m_undo->stack().undoText(), u"spread"_s);
    undo();
    QCOMPARE(text(field::town), QString());
    QCOMPARE(text(field::postcode), QString());
}

void TestFormUndo::undoGoesToTheFieldThatItChanged()
{
    type(field::surname, "Smith");
    type(field::town, "Leeds");
    undo();
    undo();
    QVERIFY(line(field::surname)->hasFocus());
}

void TestFormUndo::undoAndRedoKeysNeverStayInAField()
{
    type(field::surname, "Smith");
    type(field::town, "Leeds");
    QTest::keyClick(line(field::town), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(line(field::town), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(field::surname), QString());
    QTest::keyClick(line(field::surname), Qt::Key_Z, Qt::ControlModifier); // nothing is left
    QCOMPARE(everything().draft, Draft());
    QTest::keyClick(line(field::surname), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(field::surname), u"Smith"_s);
}

void TestFormUndo::theMenuOfAFieldHasTheFormsUndo()
{
    type(field::surname, "Smith");
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {2, 2},
                            line(field::surname)->mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(line(field::surname), &asked);
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().at(0), m_undo->undoAction());
    QCOMPARE(menu->actions().at(1), m_undo->redoAction());
    QVERIFY(menu->actions().at(2)->isSeparator());
    QApplication::activePopupWidget()->close();
}

void TestFormUndo::theKeyIsInNoStep()
{
    type(field::apiKey, "top-secret");
    QVERIFY(!m_undo->stack().canUndo());
    type(field::surname, "Smith");
    undo();
    QCOMPARE(text(field::apiKey), u"top-secret"_s);
}

void TestFormUndo::afterACreateNoStepLeadsBackToThatCustomer()
{
    type(field::surname, "Smith");
    m_form->clearForNext();
    m_undo->endAfterCreate();
    QVERIFY(!m_undo->stack().canUndo());
    QVERIFY(!m_undo->stack().canRedo());
}

void TestFormUndo::afterACreateWhatNewReplacedCanBeHadBack()
{
    const auto clear = [this] { m_form->clearForNext(); };
    type(field::surname, "Smith");
    m_undo->replace(u"new customer"_s, clear);
    type(field::surname, "Jones");
    m_undo->replace(u"new customer"_s, clear);
    type(field::surname, "Created");
    m_form->clearForNext();
    m_undo->endAfterCreate();
    undo();
    QCOMPARE(text(field::surname), u"Jones"_s);
    undo();
    QCOMPARE(text(field::surname), u"Smith"_s);
    QVERIFY(!m_undo->stack().canUndo());
}

void TestFormUndo::typeAtRandom(QRandomGenerator &random)
{
    static constexpr std::array names{field::surname, field::email, field::companyName,
                                      field::line1,   field::town,  field::title};
    QLineEdit *edit = line(names.at(random.bounded(quint32(names.size()))));
    if (random.bounded(3) == 0)
        edit->setFocus();
    switch (random.bounded(5)) {
    case 0:
        return QTest::keyClick(edit, Qt::Key_Backspace);
    case 1:
        return edit->insert(u"pasted\n\U0001F600"_s);
    case 2:
        edit->setSelection(0, 2);
        break;
    default:
        break;
    }
    QTest::keyClick(edit, char('a' + random.bounded(26)));
}

void TestFormUndo::parkAtRandom(QRandomGenerator &random)
{
    const auto count = quint32(m_parked->drafts().size());
    if (count == 0 || random.bounded(3) == 0)
        return m_parking->park();
    const QString id = m_parked->drafts().at(random.bounded(count)).id;
    if (random.bounded(3) == 0)
        m_parking->remove(id);
    else
        m_parking->goTo(id);
}

void TestFormUndo::changeAtRandom(QRandomGenerator &random)
{
    switch (random.bounded(12)) {
    case 0:
        return m_form->findChild<QCheckBox *>(field::allowInvoices)->toggle();
    case 1:
        return type(field::country, random.bounded(2) == 0 ? "fr" : "xyz");
    case 2:
        return QTest::keyClick(line(field::country), Qt::Key_Tab);
    case 3:
        return m_undo->replace(u"new customer"_s, [this] { m_form->clearForNext(); });
    case 4:
        return m_undo->replace(u"use as new"_s, [this] {
            Attempt attempt;
            attempt.request.setText(field::surname, u"Attempted"_s);
            m_form->setDraft(draftLike(attempt));
        });
    case 5:
        return m_form->change({{field::town, u"Leeds"_s}, {field::line1, u"1 High Street"_s}},
                              u"spread"_s);
    case 6:
        return m_form->findChild<QAbstractButton *>(u"accountTypePerson"_s)->click();
    case 7:
    case 8:
        return parkAtRandom(random);
    default:
        return typeAtRandom(random);
    }
}

void TestFormUndo::randomChangesAreTakenBackOneByOne_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFormUndo::randomChangesAreTakenBackOneByOne()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QUndoStack &stack = m_undo->stack();
    // By the number of steps done. One change may be several steps: leaving a picker is one, too.
    std::map<int, Everything> seen{{0, everything()}};
    const auto isAsSeen = [&] {
        const auto then = seen.find(stack.index());
        return then == seen.end() || then->second == everything();
    };
    for (int change = 0; change < 60; ++change) {
        const int before = stack.index();
        changeAtRandom(random);
        if (stack.index() != before)
            std::erase_if(seen, [before](const auto &entry) { return entry.first > before; });
        seen[stack.index()] = everything();
        for (int back = random.bounded(4); back > 0 && random.bounded(3) == 0; --back) {
            undo();
            QVERIFY2(isAsSeen(), qPrintable(stack.redoText()));
        }
    }
    while (stack.canUndo()) {
        undo();
        QVERIFY2(isAsSeen(), qPrintable(stack.redoText()));
    }
    while (stack.canRedo()) {
        redo();
        QVERIFY2(isAsSeen(), qPrintable(stack.undoText()));
    }
}

QTEST_MAIN(TestFormUndo)
#include "tst_formundo.moc"
