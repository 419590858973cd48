// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirejson.h"

#include "contract/jsonevents.h"

namespace desk {
namespace {

/// Keeps the members of the outermost object; what stands deeper is passed over.
class Collector : public JsonListener
{
public:
    WireBody body;
    bool isObject = false;

    void name(const QString &name, qsizetype) override
    {
        if (m_depth == 1)
            m_name = name;
    }
    void value(const Scalar &value, qsizetype) override
    {
        if (m_depth == 1)
            body.append({m_name, value});
    }
    void beginObject(qsizetype) override
    {
        isObject |= m_depth == 0;
        open();
    }
    void endObject() override { --m_depth; }
    void beginArray(qsizetype) override { open(); }
    void endArray() override { --m_depth; }

private:
    void open()
    {
        if (m_depth == 1)
            body.append({m_name, Unusable()});
        ++m_depth;
    }

    QString m_name;
    int m_depth = 0;
};

} // namespace

std::optional<WireBody> readJsonBody(const QString &text)
{
    Collector collector;
    if (readJson(text, collector) || !collector.isObject)
        return std::nullopt;
    return std::move(collector.body);
}

} // namespace desk
