// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/tablebeginning.h"

#include <QWidget>

class QLabel;

namespace desk {

class FormatBar;
class SampleTable;

/// Which file, and how it is read.
class FilePage : public QWidget
{
    Q_OBJECT
public:
    explicit FilePage(const QString &importsFolder, QWidget *parent = nullptr);

    const QString &file() const { return m_file; }
    /// Of the file; without rows where it could not be read.
    const TableBeginning &beginning() const { return m_beginning; }

    void take(const QString &file);
    /// Cells of a spreadsheet become a file first.
    void takeCells(const QString &text);
    void chooseFile();
    void paste();

Q_SIGNALS:
    /// file() or beginning() is another one.
    void tableChanged();

private:
    QWidget *makeButtons();
    /// `read` gives a beginning; for a worker's thread.
    template <typename Read>
    void readWith(Read read);
    void show(const TableBeginning &beginning);
    QString foundWords() const;

    const QString m_importsFolder;
    QString m_file;
    TableBeginning m_beginning;
    int m_generation = 0; // of what is read: what comes late is not shown
    QLabel *m_name;
    FormatBar *m_format;
    QLabel *m_found;
    SampleTable *m_sample;
};

} // namespace desk
