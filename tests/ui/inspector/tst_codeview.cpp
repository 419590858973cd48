// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/codeview.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace desk {

using namespace Qt::StringLiterals;

class TestCodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheVeryBytes_data();
    void givesBackTheVeryBytes();
    void tellsALineThatIsTooLong();
    void saysWhenSomebodyTypes();
    void saysNothingWhenItIsFilled();
    void keepsTheCursorWhenAPartBeforeItIsReplaced();
    void takesAReplacedPartBack();
    void letsTabLeaveIt();
    void leavesTheWindowItsShortcuts();
    void findsWhatIsTyped();
    void cannotBeTypedIntoWhenReadOnly();
    void withoutItsModuleItSaysSoAndKeepsTheBytes();
};

namespace {

QWidget *editorOf(const CodeView &view)
{
    return view.findChild<QAbstractScrollArea *>();
}

void showActive(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

void TestCodeView::givesBackTheVeryBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("JSON") << QByteArray("{\n  \"Line1\": \"Ca\xc3\xb1on\"\r\n}");
    QTest::newRow("every byte") << all;
    QTest::newRow("NUL at the end") << QByteArray("a\0", 2);
    QTest::newRow("a mark at the start") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("beyond the BMP") << QByteArray("\xf0\x9f\x98\x80");
}

void TestCodeView::givesBackTheVeryBytes()
{
    QFETCH(QByteArray, bytes);
    CodeView view(u"Request"_s);
    view.setLanguage(CodeView::Language::Json);
    view.setBytes(bytes);
    QCOMPARE(view.bytes(), bytes);
    view.append("more");
    QCOMPARE(view.bytes(), bytes + "more");
}

void TestCodeView::tellsALineThatIsTooLong()
{
    constexpr qsizetype length = 300 * 1024;
    QVERIFY(CodeView::isTooMuch(QByteArray(length, 'x')));
    QVERIFY(CodeView::isTooMuch("{\n" + QByteArray(length, 'x') + "\n}"));
    QVERIFY(CodeView::isTooMuch(QByteArray("x\n").repeated(length) + QByteArray(length, 'x')));
    QVERIFY(!CodeView::isTooMuch(QByteArray("x\n").repeated(length)));
    QVERIFY(!CodeView::isTooMuch({}));
}

void TestCodeView::saysWhenSomebodyTypes()
{
    CodeView view(u"Request"_s);
    showActive(view);
    const QSignalSpy edited(&view, &CodeView::edited);
    QTest::keyClicks(editorOf(view), u"{}"_s);
    QCOMPARE(view.bytes(), "{}");
    QCOMPARE(edited.size(), 2);
}

void TestCodeView::saysNothingWhenItIsFilled()
{
    CodeView view(u"Request"_s);
    const QSignalSpy edited(&view, &CodeView::edited);
    view.setBytes("{}");
    view.append("\n");
    view.replace(0, 1, "[");
    QCOMPARE(edited.size(), 0);
}

void TestCodeView::keepsTheCursorWhenAPartBeforeItIsReplaced()
{
    CodeView view(u"Request"_s);
    view.setBytes("one two three");
    view.select(8, 0);
    view.replace(0, 3, "twenty-one");
    QCOMPARE(view.bytes(), "twenty-one two three");
    QCOMPARE(view.cursor(), 15);
}

void TestCodeView::takesAReplacedPartBack()
{
    CodeView view(u"Request"_s);
    showActive(view);
    view.setBytes("one two");
    view.replace(0, 3, "three");
    QTest::keyClick(editorOf(view), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view.bytes(), "one two");
}

void TestCodeView::letsTabLeaveIt()
{
    QWidget window;
    auto *view = new CodeView(u"Request"_s, &window);
    auto *after = new QLineEdit(&window);
    showActive(window);
    view->setFocus();
    QTest::keyClick(editorOf(*view), Qt::Key_Tab);
    QTRY_VERIFY(after->hasFocus());
    QCOMPARE(view->bytes(), QByteArray());
}

// Ctrl+D would double a line, Ctrl+T exchange two.
void TestCodeView::leavesTheWindowItsShortcuts()
{
    CodeView view(u"Request"_s);
    showActive(view);
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_T, Qt::Key_L, Qt::Key_U}) {
        view.setBytes("One\nTwo");
        view.select(4, 1);
        QTest::keyClick(editorOf(view), key, Qt::ControlModifier);
        QCOMPARE(view.bytes(), "One\nTwo");
    }
}

void TestCodeView::findsWhatIsTyped()
{
    CodeView view(u"Request"_s);
    showActive(view);
    view.setBytes("alpha beta alpha alpha");
    view.openFind();
    auto *input = view.findChild<QLineEdit *>();
    QTRY_VERIFY(input->hasFocus());
    QTest::keyClicks(input, u"alpha"_s);
    QCOMPARE(view.cursor(), 5);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(view.cursor(), 16);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(view.cursor(), 22);
    QTest::keyClick(input, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.cursor(), 16);
    QTest::keyClick(input, Qt::Key_Return);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(view.cursor(), 5); // round again
    QTest::keyClick(input, Qt::Key_Escape);
    QTRY_VERIFY(editorOf(view)->hasFocus());
}

void TestCodeView::cannotBeTypedIntoWhenReadOnly()
{
    CodeView view(u"Response"_s);
    showActive(view);
    view.setReadOnly(true);
    view.setBytes("{}");
    QTest::keyClicks(editorOf(view), u"x"_s);
    QCOMPARE(view.bytes(), "{}");
}

void TestCodeView::withoutItsModuleItSaysSoAndKeepsTheBytes()
{
    const QStringList folders = QCoreApplication::libraryPaths();
    QCoreApplication::setLibraryPaths({});
    CodeView view(u"Request"_s);
    QCoreApplication::setLibraryPaths(folders);

    QVERIFY(view.findChild<QLabel *>()->text().contains("not installed"_L1));
    view.setBytes("{}");
    view.replace(1, 0, "\"Email\": null");
    QCOMPARE(view.bytes(), "{\"Email\": null}");
}

} // namespace desk

QTEST_MAIN(desk::TestCodeView)
#include "tst_codeview.moc"
