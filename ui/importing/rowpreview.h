// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace desk {

/// Which of the first rows is looked at, and the body that it would be sent as.
class RowPreview : public QWidget
{
    Q_OBJECT
public:
    explicit RowPreview(QWidget *parent = nullptr);

    void setRows(int count);
    /// 0, 1, ...
    int row() const;
    /// `notes`: what there is to say that no field shows.
    void show(const QString &body, const QString &notes);

    /// As narrow as it may be read.
    QSize sizeHint() const override;

Q_SIGNALS:
    void rowChosen();

private:
    QSpinBox *m_row;
    QLabel *m_rows;
    QPlainTextEdit *m_body;
    QLabel *m_notes;
};

} // namespace desk
