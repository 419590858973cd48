// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirejson.h"

#include <nlohmann/json.hpp>

namespace desk {
namespace {

using nlohmann::json;
using Kind = WireMember::Kind;

constexpr int deepest = 64;

/// Keeps the members of the outermost object; what stands deeper is only counted.
class Collector : public nlohmann::json_sax<json>
{
public:
    WireBody body;

    bool null() override { return value(Kind::Null, {}); }
    bool boolean(bool on) override
    {
        return value(Kind::Boolean, on ? QStringLiteral("true") : QStringLiteral("false"));
    }
    bool number_integer(number_integer_t number) override
    {
        return value(Kind::Number, QString::number(qint64(number)));
    }
    bool number_unsigned(number_unsigned_t number) override
    {
        return value(Kind::Number, QString::number(quint64(number)));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        return value(Kind::Number, QString::fromStdString(digits));
    }
    bool string(string_t &text) override { return value(Kind::Text, QString::fromStdString(text)); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return m_depth > 0 && open(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        if (m_depth == 1)
            m_name = QString::fromStdString(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }

private:
    bool value(Kind kind, const QString &text)
    {
        if (m_depth == 1)
            body.append({m_name, kind, text});
        return m_depth > 0;
    }
    bool open()
    {
        if (m_depth == 1)
            body.append({m_name, Kind::Nested, {}});
        return ++m_depth <= deepest;
    }
    bool close()
    {
        --m_depth;
        return true;
    }

    QString m_name;
    int m_depth = 0;
};

} // namespace

std::optional<WireBody> readJsonBody(const QByteArray &utf8)
{
    Collector collector;
    if (!json::sax_parse(utf8.begin(), utf8.end(), &collector))
        return std::nullopt;
    return std::move(collector.body);
}

} // namespace desk
