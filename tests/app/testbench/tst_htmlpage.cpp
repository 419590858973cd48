// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/report/htmlpage.h"

#include "hostiletexts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace desk;
using namespace Qt::StringLiterals;

/// The page is written so that it can be read as XML too, which lets nothing pass that is not
/// escaped.
class TestHtmlPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void theTextIsThereAsItWas();
    void nothingIsFetchedOrRun();
    void aSignStandsBesideEveryColour_data();
    void aSignStandsBesideEveryColour();
    void aCellLeadsToItsDetails();
    void lightAndDarkAndPaper();
    void aBrowserShowsItAsItIs();
};

namespace {

HtmlPage pageOf(const QString &text)
{
    const HtmlCell cell{text, Mark::Bad, text, text};
    return {
        text,
        cell,
        {{text, text}},
        {{text,
          {text, HtmlTable{text, {text, text}, {{cell, cell}}}, HtmlDetails{text, text, text}}}}};
}

struct Elements
{
    QStringList names;
    QStringList attributes;
    QString text;
    QString error;
};

Elements elementsOf(const QByteArray &page)
{
    Elements found;
    QXmlStreamReader reader(page);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            found.text += reader.text();
        if (!reader.isStartElement())
            continue;
        found.names.append(reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            found.attributes.append(attribute.name().toString());
    }
    found.error = reader.hasError() ? reader.errorString() : QString();
    return found;
}

} // namespace

void TestHtmlPage::hostileTextStaysText_data()
{
    test::addHostileTexts();
}

void TestHtmlPage::hostileTextStaysText()
{
    QFETCH(QString, text);
    const QByteArray page = htmlPage(pageOf(text));
    const Elements found = elementsOf(page);
    QCOMPARE(found.error, QString());
    for (const char *name : {"script", "img"})
        QVERIFY(!found.names.contains(QLatin1StringView(name)));
    QVERIFY(!found.attributes.contains("onclick"_L1));
    QVERIFY(!page.contains("\u202e"));
    QVERIFY(!page.contains('\0'));
}

void TestHtmlPage::theTextIsThereAsItWas()
{
    const QString text = u"<b>&amp; \"O'Neil\" \u05d0\n  twice"_s;
    QCOMPARE(elementsOf(htmlPage(pageOf(text))).text.count(text), 6); // elsewhere on one line
    QVERIFY(htmlPage(pageOf(u"a\u001bb"_s)).contains("a⟨U+001B⟩b"));
}

void TestHtmlPage::nothingIsFetchedOrRun()
{
    const QByteArray page = htmlPage(pageOf(u"x"_s));
    QVERIFY(page.contains("default-src 'none'"));
    for (const char *word : {"http://", "https://", "src=", "url(", "@import", "<script", "<link"})
        QVERIFY2(!page.contains(word), word);
}

void TestHtmlPage::aSignStandsBesideEveryColour_data()
{
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QString>("sign");
    QTest::newRow("good") << Mark::Good << u"✓"_s;
    QTest::newRow("bad") << Mark::Bad << u"✗"_s;
    QTest::newRow("doubt") << Mark::Doubt << u"?"_s;
    QTest::newRow("seen") << Mark::Seen << u"●"_s;
    QTest::newRow("left") << Mark::Left << u"–"_s;
}

void TestHtmlPage::aSignStandsBesideEveryColour()
{
    QFETCH(Mark, mark);
    QFETCH(QString, sign);
    const HtmlTable table{
        {}, {u"head"_s}, {{{{}, Mark::None, {}, {}}, {{}, mark, u"Line1"_s, {}}}}};
    const QString page = QString::fromUtf8(htmlPage({{}, {}, {}, {{{}, {table}}}}));
    const qsizetype cell = page.indexOf("<td"_L1);
    const QString row = page.sliced(cell, page.indexOf("</td>"_L1) - cell);
    QVERIFY2(row.contains(u'>' + sign + u'<'), qPrintable(row));
    QVERIFY2(row.contains(">Line1<"_L1), qPrintable(row)); // the words for who does not see it
}

void TestHtmlPage::aCellLeadsToItsDetails()
{
    const QString id = u"a b/\"ü\".case"_s;
    const QByteArray page = htmlPage(pageOf(id));
    const qsizetype begin = page.indexOf("<details id=\"") + 13;
    const QByteArray anchor = page.sliced(begin, page.indexOf('"', begin) - begin);
    QVERIFY(!anchor.contains(' ') && !anchor.contains('%'));
    QCOMPARE(page.count(QByteArray("href=\"#" + anchor + '"')), 3);
}

void TestHtmlPage::lightAndDarkAndPaper()
{
    const QByteArray page = htmlPage(pageOf(u"x"_s));
    QVERIFY(page.contains("prefers-color-scheme: dark"));
    QVERIFY(page.contains("@media print"));
}

void TestHtmlPage::aBrowserShowsItAsItIs()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"page.html"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(htmlPage(pageOf(u"</style><script>document.title = 1</script>é\u05d0"_s)));
    file.close();

    QProcess browser;
    browser.start(u"/usr/bin/chromium"_s, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                                           u"--user-data-dir="_s + folder.filePath(u"profile"_s),
                                           u"--dump-dom"_s, u"file://"_s + file.fileName()});
    QVERIFY(browser.waitForFinished(60'000));
    const QByteArray shown = browser.readAllStandardOutput();
    QVERIFY2(shown.contains("<title>&lt;/style&gt;&lt;script&gt;"), shown.constData());
    QVERIFY(!shown.contains("<script"));
    QVERIFY(shown.contains("éא</bdi></h1>"));
    QCOMPARE(shown.count("<td "), 1);
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
