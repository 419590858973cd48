// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconDrawsSomething_data();
    void everyIconDrawsSomething();
    void anIconFollowsThePaletteWithoutBeingMadeAgain();
    void aSelectedIconHasTheColourOfSelectedText();
    void anUnknownNameIsANullIcon();
};

namespace {

/// The colour of the most opaque pixel: what a stroke was drawn in.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image =
        icon.pixmap(QSize(32, 32), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > ink.alpha())
                ink = here;
        }
    }
    return ink;
}

} // namespace

void TestIcons::everyIconDrawsSomething_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"created", "rejected", "refused", "unsent", "unknown", "running", "warning", "error",
          "copy", "search", "new", "park", "import", "note", "dot", "edit", "ring"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestIcons::everyIconDrawsSomething()
{
    QFETCH(QString, name);
    const QByteArray latin = name.toLatin1();
    const QIcon icon = desk::themedIcon(QLatin1StringView(latin));
    QVERIFY(!icon.isNull());
    QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    QCOMPARE(inkOf(icon).alpha(), 255);
}

void TestIcons::anIconFollowsThePaletteWithoutBeingMadeAgain()
{
    const QPalette before = QGuiApplication::palette();
    const QIcon icon = desk::themedIcon("created"_L1);
    QPalette palette = before;
    for (const QColor &colour : {QColor(10, 20, 30), QColor(240, 230, 220)}) {
        palette.setColor(QPalette::WindowText, colour);
        QGuiApplication::setPalette(palette);
        QCOMPARE(inkOf(icon).rgb(), colour.rgb());
    }
    QGuiApplication::setPalette(before);
}

void TestIcons::aSelectedIconHasTheColourOfSelectedText()
{
    QCOMPARE(inkOf(desk::themedIcon("unknown"_L1), QIcon::Selected).rgb(),
             QGuiApplication::palette().color(QPalette::HighlightedText).rgb());
}

void TestIcons::anUnknownNameIsANullIcon()
{
    QVERIFY(desk::themedIcon("no such drawing"_L1).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
