// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/casefolder.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk {

class ExpectationEditor;

/// Names a case, says what it expects and saves it: a new one, or in the place of what its file
/// holds. It stays open until it is saved. It deletes itself when it is closed.
class CaseDialog : public QDialog
{
    Q_OBJECT
public:
    /// `keys` are never written. A new case goes into a folder.
    CaseDialog(const TestCase &testCase, const QString &folder, const QStringList &keys,
               QWidget *parent);
    /// One that is there already.
    CaseDialog(const CaseInFile &one, const QStringList &keys, QWidget *parent);

Q_SIGNALS:
    void saved(const QString &file);

private:
    CaseDialog(const CaseInFile &one, bool isNew, const QStringList &keys, QWidget *parent);
    void layOut();
    void offerFreshValues();
    QWidget *makeFolderRow();
    void chooseFolder();
    void save();
    void onWritten(const WrittenCase &written);
    TestCase edited() const;

    CaseInFile m_case;
    bool m_isNew;
    QStringList m_keys;
    QLineEdit *m_name;
    QPlainTextEdit *m_about;
    QLineEdit *m_folder;
    ExpectationEditor *m_expectation;
    QCheckBox *m_isFresh; // hidden where there is nothing to make new
    QLabel *m_note;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
};

} // namespace desk
