import { EdgeRectangleProgram } from "sigma/rendering";

/** Pixels after which a dash begins anew, and what of them is drawn. */
const BROKEN = { period: "11.0", drawn: "7.0" };
const DOTTED = { period: "5.0", drawn: "2.0" };

/** Sigma's straight edges, broken into dashes: its own shaders with the way along the edge added to them. */
const dashed = ({ period, drawn }: typeof BROKEN) =>
  class extends EdgeRectangleProgram {
    override getDefinition() {
      const definition = super.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace("void main() {", "varying float v_along;\nvoid main() {").replace(
          "v_normal = unitNormal;",
          "v_normal = unitNormal;\n  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio / 2.0;",
        ),
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace("precision mediump", "precision highp").replace(
          "void main(void) {",
          `varying float v_along;\nvoid main(void) {\n  if (mod(v_along, ${period}) > ${drawn}) discard;`,
        ),
      };
    }
  };

/** How edges are drawn by sign, so that no colour is needed: conflict is broken, neither is dotted. */
export const EDGE_PROGRAMS = { with: EdgeRectangleProgram, against: dashed(BROKEN), even: dashed(DOTTED) };
