// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerreaders.h"

#include "answerassembler.h"
#include "jsonevents.h"

namespace desk {
namespace {

class Reader : public JsonListener
{
public:
    void name(const QString &name, qsizetype) override { m_name = name; }
    void value(const Scalar &value, qsizetype) override { m_answer.value(takeName(), value); }
    void beginObject(qsizetype) override;
    void endObject() override { end(); }
    void beginArray(qsizetype) override;
    void endArray() override { end(); }

    std::optional<Answer> answer();

private:
    QString takeName() { return std::exchange(m_name, QString()); }
    void end();

    AnswerAssembler m_answer{BodyFormat::Json};
    QString m_name; // of the value that comes next; empty for an item of a list
    bool m_rootIsObject = false;
    int m_depth = 0;
};

void Reader::beginObject(qsizetype)
{
    if (m_depth++ > 0)
        return m_answer.begin(takeName());
    m_rootIsObject = true;
    m_answer.beginRoot();
}

void Reader::beginArray(qsizetype)
{
    ++m_depth;
    m_answer.begin(takeName(), true);
}

void Reader::end()
{
    --m_depth;
    m_answer.end();
}

std::optional<Answer> Reader::answer()
{
    return m_rootIsObject ? std::optional(m_answer.take()) : std::nullopt;
}

} // namespace

std::optional<Answer> readJsonAnswer(const QString &text)
{
    Reader reader;
    if (readJson(text, reader))
        return std::nullopt;
    return reader.answer();
}

} // namespace desk
