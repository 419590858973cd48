// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};

struct Wording
{
    QString title;
    QString text;
    QString consequence;
    QString stay;
    QString proceed;
};

Question ask(QWidget *window, QLatin1StringView name, const Wording &words)
{
    auto *box = new QMessageBox(QMessageBox::Question, words.title, words.text, {}, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(words.consequence);
    QPushButton *stay = box->addButton(words.stay, QMessageBox::RejectRole);
    QPushButton *proceed = box->addButton(words.proceed, QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
    return {box, proceed};
}

} // namespace

Question askWhetherReal(QWidget *window, const QString &name)
{
    return ask(window, "firstOfTheDay"_L1,
               {Words::tr("Production"),
                Words::tr("This creates real accounts in %1. Create?").arg(name),
                Words::tr("You are asked once a day."), Words::tr("Do not create"),
                Words::tr("Create real accounts")});
}

Question askWhetherToLeave(QWidget *window)
{
    return ask(window, "closeWhileSending"_L1,
               {Words::tr("Still sending"), Words::tr("The service has not answered yet."),
                Words::tr("Closing now leaves it unknown whether the account was created."),
                Words::tr("Wait for the answer"), Words::tr("Leave it as unknown")});
}

Question askWhetherToLoseAnswers(QWidget *window)
{
    return ask(window, "closeWhileUnrecorded"_L1,
               {Words::tr("Not in the journal yet"),
                Words::tr("What the service answered is not in the journal yet."),
                Words::tr("Closing now leaves it only here: the history will call it unknown. Copy "
                          "it first."),
                Words::tr("Keep the window open"), Words::tr("Close all the same")});
}

Question askWhetherToStopErasing(QWidget *window)
{
    return ask(window, "closeWhileErasing"_L1,
               {Words::tr("Still erasing"), Words::tr("What was to be erased is not all gone yet."),
                Words::tr("Closed now, it goes on by itself when Customer Desk is started again. "
                          "Until then some of it is still in the journal's file or its backups."),
                Words::tr("Finish first"), Words::tr("Go on at the next start")});
}

Question askWhetherToStopRun(QWidget *window)
{
    return ask(window, "closeWhileRunning"_L1,
               {Words::tr("Still running"), Words::tr("A run of the testbench is under way."),
                Words::tr("Closed now, it ends here: what was not sent yet is not sent. What was "
                          "sent is in the history."),
                Words::tr("Let it run"), Words::tr("End the run")});
}

Question askWhetherToStopImport(QWidget *window)
{
    return ask(window, "closeWhileImporting"_L1,
               {Words::tr("Still sending"), Words::tr("Rows of a file are being sent."),
                Words::tr("Stopped now, what is on its way ends and the rest is not sent. The same "
                          "file goes on where it was, today or another day."),
                Words::tr("Let it run"), Words::tr("Stop sending")});
}

Question askWhetherToRemoveCase(QWidget *window, const QString &name, const QString &file)
{
    return ask(window, "removeCaseQuestion"_L1,
               {Words::tr("Remove case"), Words::tr("Remove “%1”?").arg(name),
                Words::tr("%1 goes to the wastebasket, where there is one.").arg(file),
                Words::tr("Keep it"), Words::tr("Remove the file")});
}

Question askWhetherToRepeat(QWidget *window, const QDateTime &earlier)
{
    const QString time = QLocale().toString(earlier.toLocalTime(), QLocale::ShortFormat);
    return ask(
        window, "repeatAfterUnknown"_L1,
        {Words::tr("This customer may exist already"),
         Words::tr("An attempt for this customer at %1 is unknown: the account may have been "
                   "created.")
             .arg(time),
         Words::tr("Look in the service first. Creating again may make a second account."),
         Words::tr("Do not create"), Words::tr("Create all the same")});
}

} // namespace desk
