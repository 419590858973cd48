// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/recentchoices.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Request created(const QString &country)
{
    Request request;
    request.setText(field::country, country);
    request.setText(field::channelId, u"2"_s);
    request.setText(field::surname, u"Secretive"_s);
    return request;
}

} // namespace

class TestRecentChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastChosenComesFirstAndOnce();
    void oneEnvironmentKnowsNothingOfAnother();
    void onlyAFewAreKeptAndOnlyOfLists();

private:
    QTemporaryDir m_folder;
};

void TestRecentChoices::theLastChosenComesFirstAndOnce()
{
    {
        QSettings settings(m_folder.filePath(u"a.ini"_s), QSettings::IniFormat);
        RecentChoices recent(settings);
        for (const QString &code : {u"GBR"_s, u"FRA"_s, u"GBR"_s})
            recent.remember(u"A/b [c]"_s, created(code));
    }
    QSettings settings(m_folder.filePath(u"a.ini"_s), QSettings::IniFormat); // the next run
    Catalogue catalogue;
    RecentChoices(settings).addTo(catalogue, u"A/b [c]"_s);
    QCOMPARE(catalogue.recent(ChoiceList::Countries), (QStringList{u"GBR"_s, u"FRA"_s}));
    QCOMPARE(catalogue.recent(ChoiceList::Channels), QStringList{u"2"_s});
}

void TestRecentChoices::oneEnvironmentKnowsNothingOfAnother()
{
    QSettings settings(m_folder.filePath(u"b.ini"_s), QSettings::IniFormat);
    RecentChoices recent(settings);
    recent.remember(u"one"_s, created(u"GBR"_s));
    Catalogue catalogue;
    recent.addTo(catalogue, u"two"_s);
    QVERIFY(catalogue.recent(ChoiceList::Countries).isEmpty());
}

void TestRecentChoices::onlyAFewAreKeptAndOnlyOfLists()
{
    QSettings settings(m_folder.filePath(u"c.ini"_s), QSettings::IniFormat);
    RecentChoices recent(settings);
    for (int i = 100; i < 150; ++i)
        recent.remember(u"one"_s, created(u"C%1"_s.arg(i)));
    recent.remember(u"one"_s, created(QString(5000, u'x')));
    Catalogue catalogue;
    recent.addTo(catalogue, u"one"_s);
    QCOMPARE(catalogue.recent(ChoiceList::Countries).first(), u"C149"_s);
    QVERIFY(catalogue.recent(ChoiceList::Countries).size() < 10);
    settings.sync();
    QFile file(settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Secretive"));
}

QTEST_GUILESS_MAIN(TestRecentChoices)
#include "tst_recentchoices.moc"
