#include "services/demo/demorandom.h"

namespace rapport::services {

using namespace Qt::StringLiterals;

quint64 DemoRandom::next() {
    m_state += 0x9E3779B97F4A7C15u;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

QString DemoRandom::uid() {
    const auto hex = [](quint64 number, int digits) { return QString::number(number, 16).rightJustified(digits, u'0', true); };
    const quint64 counted = ++m_uids;
    const quint64 random = next();
    return u"%1-%2-8%3-a%4-%5"_s.arg(hex(counted >> 16, 8), hex(counted & 0xFFFF, 4), hex(random & 0xFFF, 3),
                                     hex((random >> 12) & 0xFFF, 3), hex(random >> 16, 12).right(12));
}

} // namespace rapport::services
