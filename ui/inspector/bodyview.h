// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/prettybody.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace desk {

class CodeView;

/// The body of an answer, laid out or as it came, with what is to be said of it above. A large one
/// is made ready in a worker thread and comes in slices, so that the window never waits for it.
/// The view of code is made when this is first seen.
class BodyView : public QWidget
{
    Q_OBJECT
public:
    enum class Look { LaidOut, AsItCame };

    BodyView(Look look, const QString &name, QWidget *parent = nullptr);

    void setBody(const QByteArray &body, const QByteArray &contentType, bool cut);

Q_SIGNALS:
    /// The beginning of the text is there; the rest follows slice by slice.
    void begun();
    /// All of the text is there.
    void ended();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeReady();
    void begin(const PrettyBody &body);
    void appendSlice();

    const Look m_look;
    const QString m_name;
    QByteArray m_body;
    QByteArray m_contentType;
    bool m_isCut = false;
    bool m_isNew = false; // nobody has seen it yet
    int m_asked = 0;      // an answer to an earlier question is not shown
    PrettyBody m_shown;
    qsizetype m_nextSlice = 0;
    QTimer m_slices;
    QLabel *m_remarks;
    QVBoxLayout *m_column;
    CodeView *m_code = nullptr;
};

} // namespace desk
