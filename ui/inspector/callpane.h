// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calleditor.h"
#include "submission/callrunner.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace desk {

class AnswerTable;
class IconLabel;
class ResponseView;

/// Where a call goes and with which key, asked anew for each.
struct CallTarget
{
    std::function<Environment()> environment;
    std::function<QString()> key;
};

/// The calls of the service besides CustomerCreate: chosen, changed as text, sent with Ctrl+Enter
/// while the focus is in here, and their answers looked at. What was typed for each call in each
/// format, and what it was answered last, stays as long as this lives.
class CallPane : public QWidget
{
    Q_OBJECT
public:
    CallPane(ServiceClient &client, Sandbox &sandbox, const CallTarget &target,
             QWidget *parent = nullptr);

    /// Says anew where calls go: the environment or its key is another one.
    void showTarget();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A call in a format.
    using Place = std::pair<int, BodyFormat>;
    struct Kept
    {
        CallEditor::Typed typed;
        std::optional<CallEnd> end;
    };

    QWidget *makeRequestSide();
    QLayout *makeChoiceRow();
    QLayout *makeWordsRow();
    Place placeChosen() const;
    const OtherCall &callAt(const Place &place) const;
    Kept &keptAt(const Place &place);
    RawRequest rawTyped(const CallEditor::Typed &typed) const;
    void choose();
    void startAnew();
    void showAdded();
    void send();
    void refuse(const QString &words);
    void onFinished(const CallEnd &end);
    void showEnd(const std::optional<CallEnd> &end);
    void say(const QString &words);
    void showBusy();

    CallTarget m_target;
    CallRunner *m_runner;
    QComboBox *m_call;
    QRadioButton *m_json;
    QRadioButton *m_xml;
    QPushButton *m_send;
    QPushButton *m_cancel;
    QPushButton *m_anew;
    QProgressBar *m_progress;
    QLabel *m_requestLine;
    IconLabel *m_icon;
    QLabel *m_words;
    CallEditor *m_editor;
    ResponseView *m_response;
    AnswerTable *m_answer;
    QTimer m_busySign;
    std::map<Place, Kept> m_kept;
    std::optional<Place> m_shown;
    Place m_sentFrom;
};

} // namespace desk
