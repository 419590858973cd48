// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importparts.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace desk {

class CheckPage;
class ColumnsPage;
class FilePage;
class SendPage;

/// A file of customers on its way: file, columns, check, send. Stands beside the main window, which
/// can be worked in meanwhile.
class ImportWindow : public QDialog
{
    Q_OBJECT
public:
    enum class Step { File, Columns, Check, Send };

    explicit ImportWindow(const ImportParts &parts, QWidget *parent = nullptr);
    ~ImportWindow() override;

    bool isBusy() const;
    /// Lets what is in flight end; idle() follows where it was busy.
    void stop();
    /// The file, from its beginning; not while another one is being sent.
    void take(const QString &file);

Q_SIGNALS:
    void attemptWanted(const QString &id);
    void idle();

protected:
    void reject() override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void go(Step step);
    void onTableChanged();
    void onMappingChanged();
    void check();
    bool mayGo(Step step) const;
    void showSteps();
    void showEnvironment();
    Step step() const;

    ImportParts m_parts;
    QWidget *m_stripe;
    QTabBar *m_steps;
    QLabel *m_target;
    QLabel *m_production;
    QStackedWidget *m_pages;
    FilePage *m_file;
    ColumnsPage *m_columns;
    CheckPage *m_check;
    SendPage *m_send;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_isChecked = false; // of what is chosen now, or being checked
};

} // namespace desk
